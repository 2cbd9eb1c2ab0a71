// C hands back a pointer to write through for a text that others were given as
// a constant.
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

class Record {
public:
  const std::string &text() const { return text_; }
  long checksum() const {
    long sum = 0;
    for (char c : text_)
      sum = (sum * 31 + c) % 1000003;
    return sum;
  }

private:
  std::string text_ = "42,rest";
};

void (*over)(long) = [](long limit) { std::printf("over %ld\n", limit); };

static void report(const Record &of, const std::vector<long> &limits) {
  for (long limit : limits)
    if (of.checksum() > limit)
      over(limit);
}

int main() {
  Record record;
  char *end = nullptr;
  long number = std::strtol(record.text().c_str(), &end, 10);
  report(record, {1, 490699, 637926});
  *end = ';';
  report(record, {1, 490699, 637926});
  std::printf("%ld\n", number);
}
