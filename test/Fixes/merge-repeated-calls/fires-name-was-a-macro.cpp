// flags: -std=c++17
#include <cstdio>
#include <vector>
#define vTotal other
int other = 7;
static long total(const std::vector<int> &v) {
  unsigned long s = 0;
  for (int x : v)
    s += (unsigned)x;
  return s % 1000;
}
long pick(const std::vector<int> &v) {
  long r = total(v) > 3;
  r += total(v);
  return r + other;
}
#undef vTotal
int main() { std::printf("%ld\n", pick({1, 2, 3})); }
