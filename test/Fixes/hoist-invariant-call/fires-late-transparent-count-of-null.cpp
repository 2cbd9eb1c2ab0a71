// flags: -std=c++20
// audit: nothing is reached
// A null pointer is no text to look for.
#include <cstdio>
#include <set>
#include <string>
static unsigned work(unsigned n) { unsigned h = n; for (unsigned i = 0; i < 16; ++i) h = h * 31u + i; return h; }
static unsigned f(const std::set<std::string, std::less<>> &a, const char *p) { return work(a.count(p)); }
unsigned sum(const std::set<std::string, std::less<>> &a, const char *p, int turns) {
  unsigned s = 0;
  for (int k = 0; k < turns; ++k)
    s += f(a, p);
  return s;
}
int main(int argc, char **) {
  std::set<std::string, std::less<>> a{"abc"};
  std::printf("%u\n", sum(a, nullptr, argc - 1));
}
