// The argument is declared in the loop.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
int main() {
  unsigned sum = 0;
  for (unsigned i = 0; i < 3; ++i) {
    const unsigned square = i * i;
    sum += slow(square);
  }
  std::printf("%u\n", sum);
}
