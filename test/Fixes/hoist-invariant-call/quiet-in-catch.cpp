// A handler changes what the call reads.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
void fail() { throw 1; }
int main() {
  unsigned limit = 1, turns = 0;
  while (turns < slow(limit) && turns < 9) {
    ++turns;
    try {
      fail();
    } catch (int by) {
      limit += by;
    }
  }
  std::printf("%u\n", turns);
}
