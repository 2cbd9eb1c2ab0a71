// A container of pointers is moved to where others see it.
#include <cstddef>
#include <utility>
#include <vector>
std::vector<int *> kept;
void hook();
std::size_t sum(const std::vector<int> &values) {
  std::size_t all = 0;
  for (int value : values)
    all += value;
  return all;
}
std::size_t report(int n) {
  std::vector<int> values(n);
  std::vector<int *> own;
  own.push_back(values.data());
  kept = std::move(own);
  std::size_t result = 0;
  for (int i = 0; i < n; ++i) {
    hook();
    result += sum(values);
  }
  return result;
}
