// flags: -std=c++17
// Repaired without -DAUDIT, built with it: 234 before, another number after. A directive behind the call is not seen.
#include <cstdio>
#include <vector>
static std::vector<int> log{1, 2, 3};
static int total(const std::vector<int> &v) {
  unsigned s = 0;
  for (int x : v)
    s = s * 31u + unsigned(x);
  return int(s % 1000u);
}
int sum(std::vector<int> v, const std::vector<int> &w) {
  int s = 0;
  for (int x : w) {
    s += x * total(v);
#ifdef AUDIT
    v[0]++;
#endif
  }
  return s;
}
int main() { std::printf("%d\n", sum(log, {4, 5})); }
