// A reference into an optional changes it.
#include <cstdio>
#include <optional>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned weigh(const std::optional<unsigned> &maybe) {
  return slow(maybe.value_or(0));
}
int main() {
  std::optional<unsigned> maybe = 1;
  unsigned &inside = *maybe;
  unsigned turns = 0;
  while (turns < weigh(maybe) && turns < 9) {
    ++turns;
    inside += 2;
  }
  std::printf("%u\n", turns);
}
