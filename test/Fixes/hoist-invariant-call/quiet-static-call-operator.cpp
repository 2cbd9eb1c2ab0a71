// A static call operator changes its argument.
// flags: -std=c++23
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
struct Grow {
  static void operator()(unsigned &count, unsigned by) { count += by; }
};
int main() {
  Grow grow;
  unsigned count = 1, sum = 0;
  for (int i = 0; i < 3; ++i) {
    sum += slow(count);
    grow(count, 2);
  }
  std::printf("%u\n", sum);
}
