// The address lies in an array.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
int main() {
  unsigned limit = 1, turns = 0;
  unsigned *addresses[] = {nullptr, &limit};
  while (turns < slow(limit) && turns < 9) {
    ++turns;
    *addresses[1] += 2;
  }
  std::printf("%u\n", turns);
}
