// The number that held the result has been changed.
#include <cstdio>
#include <vector>
static long total(const std::vector<int> &v) {
  long sum = 0;
  for (int x : v)
    sum ^= x;
  return sum;
}
static long countDown(const std::vector<int> &v) {
  long sum = total(v);
  while (sum > 3)
    --sum;
  return sum + total(v);
}
int main() { std::printf("%ld\n", countDown({1, 8})); }
