// flags: -std=c++20
// audit: nothing is reached
// A null pointer is no text to compare with.
#include <cstdio>
#include <string>
static unsigned work(unsigned n) { unsigned h = n; for (unsigned i = 0; i < 16; ++i) h = h * 31u + i; return h; }
static unsigned f(const std::string &a, const char *p) { unsigned x = 0; if (a == p) x = 1; return work(x); }
unsigned sum(const std::string &a, const char *p, int turns) {
  unsigned s = 0;
  for (int k = 0; k < turns; ++k)
    s += f(a, p);
  return s;
}
int main(int argc, char **) {
  std::string a = "abc";
  std::printf("%u\n", sum(a, nullptr, argc - 1));
}
