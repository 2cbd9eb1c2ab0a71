// A NaN cannot be sorted, and a pointer to characters may be no string.
// audit: nothing is reached
// flags: -std=c++14
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

double greatest(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  double last = 0;
  for (double value : values)
    last = value;
  return last;
}
unsigned above(const std::vector<double> &values, const std::vector<int> &limits) {
  unsigned n = 0;
  for (int limit : limits)
    n += greatest(values) > limit;
  return n;
}
int least(std::vector<int> values) {
  std::sort(values.begin(), values.end(), [](int a, int b) { return a <= b; });
  int last = 0;
  for (int value : values)
    last = value;
  return last;
}
unsigned belowLeast(const std::vector<int> &values, const std::vector<int> &limits) {
  unsigned n = 0;
  for (int limit : limits)
    n += least(values) < limit;
  return n;
}
unsigned named(const std::vector<std::string> &names, const char *name,
               const std::vector<int> &limits) {
  unsigned n = 0;
  for (int limit : limits)
    n += std::count(names.begin(), names.end(), name) > limit;
  return n;
}
int main() {
  std::printf("%u %u %u\n", above({1.0, NAN}, {}), belowLeast({1, 1}, {}),
              named({"a"}, nullptr, {}));
}
