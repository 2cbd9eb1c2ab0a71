// The call costs less than the variable.
#include <cstdio>
unsigned twice(unsigned n) { return n + n; }
int main(int argc, char **) {
  unsigned n = argc, sum = 0;
  for (unsigned i = 0; i < twice(n); ++i)
    sum += i;
  std::printf("%u\n", sum);
}
