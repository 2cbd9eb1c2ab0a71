// time writes through its argument.
#include <cstdio>
#include <ctime>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
int main() {
  std::time_t now = 0;
  unsigned turns = 0;
  while (turns < slow(now > 0 ? 100 : 1) && turns < 9) {
    ++turns;
    std::time(&now);
  }
  std::printf("%u\n", turns);
}
