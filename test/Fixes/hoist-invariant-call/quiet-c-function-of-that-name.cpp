// A C function of a system header has the name of a library algorithm.
#include "Inputs/c_library.h"
#include <cstdio>
static unsigned calls = 0;
extern "C" unsigned count(unsigned n) { return ++calls + n; }
int main() {
  unsigned sum = 0;
  for (int i = 0; i < 3; ++i)
    sum += count(4);
  std::printf("%u\n", sum);
}
