// What holds an object is packed, so that nothing in it is aligned.
#include <cstdio>
#include <vector>

class Tag {
public:
  Tag() = default;
  Tag(const Tag &other) { *this = other; }
  Tag &operator=(const Tag &other) {
    for (int i = 0; i < 24; ++i)
      text_[i] = other.text_[i];
    return *this;
  }
  void set(int place, char letter) { text_[place] = letter; }
  long total() const {
    long sum = 0;
    for (char letter : text_)
      sum = sum * 31 % 10007 + letter;
    return sum;
  }

private:
  char text_[24] = {};
};

#pragma pack(push, 1)
struct Record {
  char kind = 'a';
  Tag tag;
};
#pragma pack(pop)

// Whoever it is may change anything, so that no local variable will do.
long (*weigh)(bool) = [](bool less) { return less ? 1L : 2L; };

long capped(const Tag &tag, const std::vector<long> &limits) {
  long sum = 0;
  for (long limit : limits)
    if (limit > 0)
      sum += weigh(tag.total() < limit);
  return sum;
}

int main() {
  Record record;
  std::printf("%ld\n", capped(record.tag, {50}));
  record.tag.set(3, 'x');
  std::printf("%ld\n", capped(record.tag, {50}));
}
