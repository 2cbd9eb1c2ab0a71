// flags: -std=c++20
// audit: nothing is reached
// Since C++17 the right side of an assignment runs before the left.
#include <cstdio>
#include <vector>
static unsigned work(unsigned n) { unsigned h = n; for (unsigned i = 0; i < 16; ++i) h = h * 31u + i; return h; }
static unsigned f(std::vector<unsigned> v, std::size_t i) { if (i < v.size()) v[i] += unsigned(++i); return work(v.size()); }
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
