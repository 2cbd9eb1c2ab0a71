// The callee walks with the pointer that it writes through.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
void fill(unsigned *to, unsigned n) {
  while (n--)
    *to++ += 3;
}
int main() {
  unsigned limit = 1, turns = 0;
  while (turns < slow(limit) && turns < 9) {
    ++turns;
    fill(&limit, 1);
  }
  std::printf("%u\n", turns);
}
