// printf's %n writes through its argument.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
int main() {
  int length = 1;
  unsigned turns = 0;
  while (turns < slow(length) && turns < 9) {
    ++turns;
    std::printf("turn %u%n\n", turns, &length);
  }
}
