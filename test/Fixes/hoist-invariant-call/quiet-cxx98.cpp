// There is no auto yet that would name the type of the variable.
// flags: -std=c++98
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
int main() {
  unsigned n = 5, turns = 0;
  while (turns < slow(n))
    ++turns;
  std::printf("%u\n", turns);
}
