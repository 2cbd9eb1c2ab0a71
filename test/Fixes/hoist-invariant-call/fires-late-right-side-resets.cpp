// flags: -std=c++20
// audit: nothing is reached
// The right side takes away what the left dereferences.
#include <cstdio>
#include <optional>
static unsigned work(unsigned n) { unsigned h = n; for (unsigned i = 0; i < 16; ++i) h = h * 31u + i; return h; }
static unsigned f(std::optional<unsigned> o, int z) { if (o) *o = (o.reset(), 3u); return work(z); }
unsigned sum(std::optional<unsigned> o, int z, int turns) {
  unsigned s = 0;
  for (int k = 0; k < turns; ++k)
    s += f(o, z);
  return s;
}
int main(int argc, char **) {
  std::printf("%u\n", sum(std::optional<unsigned>(3), 1, argc - 1));
}
