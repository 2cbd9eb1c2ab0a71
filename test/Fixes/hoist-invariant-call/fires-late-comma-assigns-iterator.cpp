// flags: -std=c++20
// audit: nothing is reached
// What is assigned behind a comma is an iterator of another container.
#include <cstdio>
#include <vector>
static unsigned work(unsigned n) { unsigned h = n; for (unsigned i = 0; i < 16; ++i) h = h * 31u + i; return h; }
static unsigned f(const std::vector<unsigned> &v, const std::vector<unsigned> &w) { unsigned x = 0; auto it = v.begin(); for (int j = 0; j < 2; ++j) { if (it != v.end()) x += *it; (x, it) = w.end(); } return work(x); }
unsigned sum(const std::vector<unsigned> &v, const std::vector<unsigned> &w, int turns) {
  unsigned s = 0;
  for (int k = 0; k < turns; ++k)
    s += f(v, w);
  return s;
}
int main(int argc, char **) {
  std::vector<unsigned> v(300, 1u), w{1, 2, 3};
  std::printf("%u\n", sum(v, w, argc - 1));
}
