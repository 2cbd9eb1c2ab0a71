// The call draws a random number.
#include <cstdio>
#include <cstdlib>
unsigned draw(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += std::rand() % 7;
  return sum;
}
int main() {
  unsigned sum = 0;
  for (int i = 0; i < 2; ++i)
    sum ^= draw(4);
  std::printf("%d\n", sum < 1000);
}
