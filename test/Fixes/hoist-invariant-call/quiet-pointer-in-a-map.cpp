// The address lies in a map.
#include <cstdio>
#include <map>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
int main() {
  unsigned limit = 1, turns = 0;
  std::map<int, unsigned *> byNumber;
  byNumber[1] = &limit;
  while (turns < slow(limit) && turns < 9) {
    ++turns;
    *byNumber[1] += 2;
  }
  std::printf("%u\n", turns);
}
