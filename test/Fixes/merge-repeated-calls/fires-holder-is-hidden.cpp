// Where the call stands again the variable's name means another.
#include <cstdio>
#include <vector>
static long total(const std::vector<int> &v) {
  long sum = 0;
  for (int x : v)
    sum ^= x;
  return sum;
}
static long nested(const std::vector<int> &v) {
  const long sum = total(v);
  long result = sum;
  for (long sum = 1; sum < 3; ++sum)
    result += sum * total(v);
  return result;
}
int main() { std::printf("%ld\n", nested({1, 8})); }
