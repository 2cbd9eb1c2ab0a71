// flags: -std=c++17
// Formatting the loop changes the blanks in what a macro turns into a string.
#include <cstdio>
#include <vector>
#define SHOW(e) std::printf("%s=%d\n", #e, (e))
static int total(const std::vector<int> &v) {
  unsigned s = 0;
  for (int x : v)
    s = s * 31u + unsigned(x);
  return int(s % 1000u);
}
int sum(const std::vector<int> &v, const std::vector<int> &w) {
  int s = 0;
  for (int x : w) { s += x*total(v); SHOW(s+x); }
  return s;
}
int main() { std::printf("%d\n", sum({1, 2, 3}, {4, 5, 6})); }
