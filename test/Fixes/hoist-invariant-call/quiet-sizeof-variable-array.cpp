// sizeof evaluates the bound of a variable-length array.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned counted = 1;
unsigned next() { return ++counted; }
int main() {
  unsigned turns = 0, sum = 0;
  while (turns < slow(counted) && turns < 9) {
    ++turns;
    sum += sizeof(char[next()]);
  }
  std::printf("%u %u\n", turns, sum);
}
