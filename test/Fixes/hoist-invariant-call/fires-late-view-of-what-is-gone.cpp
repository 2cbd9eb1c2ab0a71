// flags: -std=c++20
// audit: nothing is reached
// A view may be of what is gone.
#include <cstdio>
#include <vector>
#include <span>
static unsigned work(unsigned n) { unsigned h = n; for (unsigned i = 0; i < 16; ++i) h = h * 31u + i; return h; }
static unsigned f(std::vector<unsigned> v, std::size_t i) { std::span<unsigned> w = v; v.push_back(1); v.shrink_to_fit(); if (i < w.size()) return work(w[i]); return 0; }
unsigned sum(const std::vector<unsigned> &v, std::size_t i, int turns) {
  unsigned s = 0;
  for (int k = 0; k < turns; ++k)
    s += f(v, i);
  return s;
}
int main(int argc, char **) {
  std::vector<unsigned> v{1, 2, 3};
  std::printf("%u\n", sum(v, 1, argc - 1));
}
