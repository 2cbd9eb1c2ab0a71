// The bound of a variable-length array counts.
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
  unsigned turns = 0;
  while (turns < slow(counted) && turns < 9) {
    ++turns;
    int array[next()];
    array[0] = 1;
  }
  std::printf("%u\n", turns);
}
