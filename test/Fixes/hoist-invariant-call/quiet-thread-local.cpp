// Another coroutine or thread may not see it, but the loop's callee writes it.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
thread_local unsigned limit = 1;
void grow() { ++limit; }
int main() {
  unsigned turns = 0;
  while (turns < slow(limit) && turns < 9) {
    ++turns;
    grow();
  }
  std::printf("%u\n", turns);
}
