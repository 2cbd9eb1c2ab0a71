// flags: -std=c++17
// What an `if constexpr` asks is no value at run time.
#include <cstdio>
#include <string>
constexpr int level(int n) {
  int sum = 0;
  for (int i = 0; i < n; ++i)
    sum ^= i;
  return sum;
}
template <int N> int rate(bool other) {
  if constexpr (N == 0)
    return 1;
  else if constexpr (level(N) > 1)
    return level(N) + other;
  return 0;
}
int main() { std::printf("%d %d %d\n", rate<0>(true), rate<2>(false), rate<3>(true)); }
