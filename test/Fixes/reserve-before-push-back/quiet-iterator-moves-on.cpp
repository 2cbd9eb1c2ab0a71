// The body takes two elements in a turn.
#include <cstdio>
#include <vector>
int main() {
  const std::vector<int> numbers = {1, 2, 3, 4};
  std::vector<int> sums;
  for (auto it = numbers.begin(); it != numbers.end(); ++it) {
    int first = *it;
    ++it;
    sums.push_back(first + *it);
  }
  std::printf("%zu\n", sums.size());
}
