// flags: -std=c++17 -Werror -Wshadow
// The name hides a global one: with -Werror -Wshadow the file no longer compiles.
#include <cstdio>
#include <vector>
static std::vector<int> row{1, 2, 3};
static int total(const std::vector<int> &v) {
  unsigned s = 0;
  for (int x : v)
    s = s * 31u + unsigned(x);
  return int(s % 1000u);
}
static int vTotal = 4;
int sum(const std::vector<int> &v, const std::vector<int> &w) {
  int s = 0;
  for (int x : w)
    s += x * total(v);
  return s;
}
int main() { std::printf("%d %d\n", sum(row, {4, 5}), vTotal); }
