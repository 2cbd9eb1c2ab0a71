// flags: -std=c++20
// audit: nothing is reached
// A constant reference to a variable may be cast into another.
#include <cstdio>
#include <vector>
static unsigned work(unsigned n) { unsigned h = n; for (unsigned i = 0; i < 16; ++i) h = h * 31u + i; return h; }
static void put(const int &x) { const_cast<int &>(x) = -5000; }
static unsigned f(const std::vector<unsigned> &v, int z) { unsigned x = 0; int i = 0; for (int j = 0; j < 3; ++j) { if (i < (int)v.size()) x += v[i]; put(i); } return work(x + unsigned(z)); }
unsigned sum(const std::vector<unsigned> &v, int z, int turns) {
  unsigned s = 0;
  for (int k = 0; k < turns; ++k)
    s += f(v, z);
  return s;
}
int main(int argc, char **) {
  std::vector<unsigned> v(300, 1u);
  std::printf("%u\n", sum(v, 1, argc - 1));
}
