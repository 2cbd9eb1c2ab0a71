// The library hands the number on to a constructor that tells a temporary.
#include <cstdio>
#include <memory>
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
  unsigned sum = 0, n = 4;
  for (int i = 0; i < 3; ++i)
    sum += std::make_unique<Tag>(slow(n))->value;
  std::printf("%u\n", sum);
}
