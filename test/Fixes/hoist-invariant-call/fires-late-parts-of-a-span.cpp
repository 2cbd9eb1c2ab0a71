// flags: -std=c++20
// audit: nothing is reached
// A part of a span must be in it.
#include <cstdio>
#include <vector>
#include <span>
static unsigned work(unsigned n) { unsigned h = n; for (unsigned i = 0; i < 16; ++i) h = h * 31u + i; return h; }
static unsigned f(const std::vector<unsigned> &v, std::size_t i) { std::span<const unsigned> w(v); unsigned x = 0; for (unsigned k : w.first(i)) x += k; return work(x); }
unsigned sum(const std::vector<unsigned> &v, std::size_t i, int turns) {
  unsigned s = 0;
  for (int k = 0; k < turns; ++k)
    s += f(v, i);
  return s;
}
int main(int argc, char **) {
  std::vector<unsigned> v{1, 2, 3};
  std::printf("%u\n", sum(v, 30, argc - 1));
}
