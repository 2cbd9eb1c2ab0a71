// The variable is of another type than the result.
#include <cstdio>
#include <vector>
static long total(const std::vector<int> &v) {
  long sum = 0;
  for (int x : v)
    sum ^= x;
  return sum;
}
static long narrowed(const std::vector<int> &v) {
  const signed char sum = static_cast<signed char>(1), other = total(v);
  const short least = total(v);
  return least + total(v) + sum + other;
}
int main() { std::printf("%ld\n", narrowed({1, 70000})); }
