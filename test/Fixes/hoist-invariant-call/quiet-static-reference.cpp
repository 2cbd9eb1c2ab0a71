// A static reference names the variable.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned limit = 1;
void grow() {
  static unsigned &same = limit;
  ++same;
}
int main() {
  unsigned turns = 0;
  while (turns < slow(limit) && turns < 9) {
    ++turns;
    grow();
  }
  std::printf("%u\n", turns);
}
