#include <cstdio>
#include <vector>

__attribute__((target("popcnt"), always_inline)) static inline int
ratioOf(const std::vector<int> &v) {
  int sum = 0;
  for (int each : v)
    sum += each / v[0];
  return sum;
}

__attribute__((target("popcnt"))) int countBelow(const std::vector<int> &v,
                                                 const std::vector<int> &all) {
  int count = 0;
  for (int each : all)
    if (each > 0 && each < ratioOf(v)) // To be computed at its first use.
      ++count;
  return count;
}

int main() { std::printf("%d\n", countBelow({1, 3, 5}, {1, 2, 3, 9})); }
