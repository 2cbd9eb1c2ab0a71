// What is compared is written another way since C++20.
#include <cstdio>
#include <vector>
std::size_t copied(const std::vector<int> &numbers) {
  std::vector<int> out;
  for (auto it = numbers.begin(); it != numbers.end(); ++it)
    out.push_back(*it);
  return out.size();
}
int main() { std::printf("%zu\n", copied({1, 2, 3})); }
