// flags: -std=c++20
// audit: nothing is reached
// A counter stands still below a floating-point number.
#include <cstdio>

static unsigned work(unsigned n) { unsigned h = n; for (unsigned i = 0; i < 16; ++i) h = h * 31u + i; return h; }
static unsigned f(float d, int z) { unsigned x = 0; for (unsigned i = 0; i < d; ++i) x += 1; return work(x + unsigned(z)); }
unsigned sum(float d, int z, int turns) {
  unsigned s = 0;
  for (int k = 0; k < turns; ++k)
    s += f(d, z);
  return s;
}
int main(int argc, char **) {
  std::printf("%u\n", sum(1e20f, 1, argc - 1));
}
