// flags: -std=c++20
// audit: nothing is reached
// Arguments run in any order.
#include <cstdio>
#include <vector>
static unsigned two(unsigned a, std::size_t b) { unsigned h = a; for (unsigned i = 0; i < 16; ++i) h = h * 31u + i; return h + unsigned(b); }
static unsigned f(const std::vector<unsigned> &v, std::size_t i) { if (i < v.size()) return two(v[i], ++i); return 0; }
unsigned sum(const std::vector<unsigned> &v, std::size_t i, int turns) {
  unsigned s = 0;
  for (int k = 0; k < turns; ++k)
    s += f(v, i);
  return s;
}
int main(int argc, char **) {
  std::vector<unsigned> v{1, 2, 3};
  std::printf("%u\n", sum(v, 2, argc - 1));
}
