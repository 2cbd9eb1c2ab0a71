// C hands back a pointer to write through for a text that it was given as a
// constant.
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

class Numbers {
public:
  /// Adds up the numbers, and marks each comma that it has passed.
  long sumUp() {
    long sum = 0;
    const char *at = text_.c_str();
    char *end = nullptr;
    sum += std::strtol(at, &end, 10);
    if (*end == ',')
      *end = ';';
    return sum;
  }
  long checksum() const {
    long sum = 0;
    for (char c : text_)
      sum = (sum * 31 + c) % 1000003;
    return sum;
  }

private:
  std::string text_ = "12,3,4";
};

void (*over)(long) = [](long limit) { std::printf("over %ld\n", limit); };

static void report(const Numbers &of, const std::vector<long> &limits) {
  for (long limit : limits)
    if (of.checksum() > limit)
      over(limit);
}

int main() {
  Numbers numbers;
  for (int i = 0; i < 3; ++i) {
    report(numbers, {1, 808194, 900000, 361329});
    std::printf("%ld\n", numbers.sumUp());
  }
}
