// An algorithm stores a pointer.
#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>
std::vector<int *> kept(3);
void hook();
std::size_t sum(const std::vector<int> &values) {
  std::size_t all = 0;
  for (int value : values)
    all += value;
  return all;
}
std::size_t report(int n) {
  std::vector<int> values(n);
  std::fill(kept.begin(), kept.end(), values.data());
  std::size_t result = 0;
  for (int i = 0; i < n; ++i) {
    hook();
    result += sum(values);
  }
  return result;
}
