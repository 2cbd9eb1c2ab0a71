// flags: -std=c++20
// audit: nothing is reached
// A counter overflows before it comes to a bound that it cannot hold.
#include <cstdio>

static unsigned work(unsigned n) { unsigned h = n; for (unsigned i = 0; i < 16; ++i) h = h * 31u + i; return h; }
static unsigned f(unsigned b, int z) { unsigned x = 0; for (int i = 0; i != b; ++i) x += 1; return work(x + unsigned(z)); }
unsigned sum(unsigned b, int z, int turns) {
  unsigned s = 0;
  for (int k = 0; k < turns; ++k)
    s += f(b, z);
  return s;
}
int main(int argc, char **) {
  std::printf("%u\n", sum(4000000000u, 1, argc - 1));
}
