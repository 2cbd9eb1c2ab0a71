// flags: -std=c++17
// A raw string, or a string with a line continuation, gets the indentation of the new declaration.
#include <cstdio>
#include <vector>
static int mix(const std::vector<int> &v, const char *k) {
  unsigned s = 0;
  for (; *k; ++k)
    s = s * 31u + unsigned(*k);
  for (int x : v)
    s = s * 31u + unsigned(x);
  return int(s % 1000u);
}
int both(const std::vector<int> &v) {
  int a = mix(v, R"(select
from)") + 1;
  return a * mix(v, R"(select
from)");
}
int main() { std::printf("%d\n", both({1, 2, 3})); }
