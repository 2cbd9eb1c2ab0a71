// Beside a variable of its type a call is a temporary; a constant in its place
// would make the reference follow that variable.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
int main(int argc, char **) {
  unsigned sum = 0;
  unsigned other = 5;
  for (int i = 0; i < 3; ++i) {
    const unsigned &either = argc > 5 ? slow(9) : other;
    other += 10;
    sum += either;
  }
  std::printf("%u\n", sum);
}
