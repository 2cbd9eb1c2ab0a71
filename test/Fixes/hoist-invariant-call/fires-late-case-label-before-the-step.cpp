// flags: -std=c++20
// audit: nothing is reached
// A label in the body leads past the condition to the step.
#include <cstdio>
#include <vector>
static unsigned work(unsigned n) { unsigned h = n; for (unsigned i = 0; i < 16; ++i) h = h * 31u + i; return h; }
static unsigned f(const std::vector<unsigned> &v, std::size_t i, int m) { unsigned x = 0; switch (m) { default: for (; i < v.size(); x += v[i], ++i) { case 7: x += 1; } } return work(x); }
unsigned sum(const std::vector<unsigned> &v, std::size_t i, int m, int turns) {
  unsigned s = 0;
  for (int k = 0; k < turns; ++k)
    s += f(v, i, m);
  return s;
}
int main(int argc, char **) {
  std::vector<unsigned> v;
  std::printf("%u\n", sum(v, 5, 7, argc - 1));
}
