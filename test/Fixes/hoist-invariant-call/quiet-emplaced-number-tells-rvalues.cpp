// The element is made from a number, and tells a temporary one.
#include <cstdio>
#include <vector>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
struct Tag {
  unsigned value;
  Tag(const unsigned &from) : value(from) {}
  Tag(unsigned &&from) : value(from + 100) {}
};
int main() {
  unsigned n = 4;
  std::vector<Tag> tags;
  for (int i = 0; i < 3; ++i)
    tags.emplace_back(slow(n));
  std::printf("%u\n", tags[0].value + tags[2].value);
}
