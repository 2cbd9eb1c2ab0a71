// A sort is done with what it was given.
#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

void hook();
std::size_t sum(const std::vector<int> &values) {
  std::size_t all = 0;
  for (int value : values)
    all += value;
  return all;
}
std::size_t report(int n) {
  std::vector<int> values(n);
  std::sort(values.begin(), values.end());
  std::size_t result = 0;
  for (int i = 0; i < n; ++i) {
    hook();
    result += sum(values);
  }
  return result;
}
