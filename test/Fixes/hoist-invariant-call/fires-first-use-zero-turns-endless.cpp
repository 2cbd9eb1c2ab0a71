// The call may not return, and the loop does not run.
// audit: nothing is reached
// flags: -std=c++14
#include <cstdio>
unsigned steps(unsigned n) {
  unsigned count = 0;
  while (n != 0) {
    n -= 2;
    ++count;
  }
  return count;
}
int main(int argc, char **) {
  unsigned n = argc, sum = 0;
  for (int i = 1; i < argc; ++i)
    sum += steps(n);
  std::printf("%u\n", sum);
}
