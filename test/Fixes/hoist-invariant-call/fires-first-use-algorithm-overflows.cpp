// Sums that need not fit, and elements that fit no parameter.
// audit: nothing is reached
#include <algorithm>
#include <cstdio>
#include <numeric>
#include <vector>

unsigned sums(const std::vector<int> &values, const std::vector<int> &limits) {
  unsigned n = 0;
  for (int limit : limits)
    n += std::accumulate(values.begin(), values.end(), 0) > limit;
  return n;
}
unsigned narrows(const std::vector<double> &values, const std::vector<int> &limits) {
  unsigned n = 0;
  for (int limit : limits)
    n += std::accumulate(values.begin(), values.end(), 0u) > unsigned(limit);
  return n;
}
unsigned narrowsEach(const std::vector<double> &values, const std::vector<int> &limits) {
  unsigned n = 0;
  for (int limit : limits)
    n += std::count_if(values.begin(), values.end(),
                       [](int value) { return value > 2; }) > limit;
  return n;
}
unsigned narrowsSum(const std::vector<double> &values, const std::vector<int> &limits) {
  unsigned n = 0;
  for (int limit : limits)
    n += std::accumulate(values.begin(), values.end(), 0,
                         [](double sum, double value) { return sum + value; }) > limit;
  return n;
}
int main() {
  std::printf("%u %u %u %u\n", sums({0x7fffffff, 1}, {}), narrows({1e300}, {}),
              narrowsEach({1e300}, {}), narrowsSum({1e300}, {}));
}
