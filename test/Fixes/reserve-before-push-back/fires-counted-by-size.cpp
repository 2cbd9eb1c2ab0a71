// A counting loop up to the size of another container.
#include <cstdio>
#include <vector>
std::vector<int> doubled(const std::vector<int> &numbers) {
  std::vector<int> result;
  for (std::size_t i = 0; i < numbers.size(); ++i)
    result.push_back(numbers[i] * 2);
  return result;
}
int main() {
  for (int number : doubled({1, 2, 3}))
    std::printf("%d\n", number);
}
