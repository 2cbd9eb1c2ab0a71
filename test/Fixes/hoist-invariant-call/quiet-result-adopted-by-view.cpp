// A view owns a temporary but only refers to a variable.
#include <cstdio>
#include <ranges>
#include <vector>
std::vector<int> doubled(const std::vector<int> &values) {
  std::vector<int> result;
  for (int value : values)
    result.push_back(value * 2);
  return result;
}
auto heads(const std::vector<int> &values) {
  for (int i = 0; i < 3; ++i)
    if (i == 2)
      return doubled(values) | std::views::take(2);
  return doubled(values) | std::views::take(2);
}
int main() {
  std::vector<int> values = {1, 2, 3};
  for (int value : heads(values))
    std::printf("%d\n", value);
}
