// A callee writes its out parameter.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
bool next(unsigned &limit, unsigned by) {
  limit += by;
  return limit < 100;
}
int main() {
  unsigned limit = 1, turns = 0;
  while (turns < slow(limit) && turns < 9)
    if (next(limit, 2))
      ++turns;
  std::printf("%u\n", turns);
}
