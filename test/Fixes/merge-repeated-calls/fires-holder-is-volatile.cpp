// Whoever reads the variable reads what may have changed; parts of a result
// have names, and the whole has none.
#include <cstdio>
#include <utility>
#include <vector>
static long total(const std::vector<int> &v) {
  long sum = 0;
  for (int x : v)
    sum ^= x;
  return sum;
}
static std::pair<int, int> extremes(const std::vector<int> &v) {
  std::pair<int, int> result{v[0], v[0]};
  for (int x : v)
    result = {x < result.first ? x : result.first,
              x > result.second ? x : result.second};
  return result;
}
static long twice(const std::vector<int> &v) {
  volatile long sum = total(v);
  return sum + total(v) * 2;
}
static int spread(const std::vector<int> &v) {
  const auto [low, high] = extremes(v);
  return high - low + extremes(v).first;
}
int main() { std::printf("%ld %d\n", twice({1, 8}), spread({3, 9})); }
