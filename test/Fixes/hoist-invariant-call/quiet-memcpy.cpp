// The loop copies bytes over the variable.
#include <cstdio>
#include <cstring>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
int main() {
  unsigned limit = 1, turns = 0;
  while (turns < slow(limit) && turns < 9) {
    ++turns;
    unsigned next = limit + 2;
    std::memcpy(&limit, &next, sizeof limit);
  }
  std::printf("%u\n", turns);
}
