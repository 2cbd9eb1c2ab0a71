// The variable is changed through a reference_wrapper.
#include <cstdio>
#include <functional>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
int main() {
  unsigned count = 1, turns = 0;
  std::reference_wrapper<unsigned> wrapped(count);
  while (turns < slow(count) && turns < 9) {
    ++turns;
    ++wrapped.get();
  }
  std::printf("%u\n", turns);
}
