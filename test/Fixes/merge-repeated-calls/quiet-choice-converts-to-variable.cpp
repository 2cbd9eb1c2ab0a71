// Beside a constant the other choice is converted to a reference.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
struct Level {
  unsigned stored = 100;
  operator unsigned() { return 1; }
  operator const unsigned &() const { return stored; }
};
unsigned run(unsigned n) {
  Level level;
  return slow(n) > 90 ? slow(n) : level;
}
int main() { std::printf("%u\n", run(4)); }
