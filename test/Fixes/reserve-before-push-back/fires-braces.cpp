// The loop stands in no block.
#include <cstdio>
#include <vector>
std::size_t run(const std::vector<int> &numbers, bool copy) {
  std::vector<int> out;
  if (copy)
    for (int number : numbers)
      out.push_back(number);
  return out.size();
}
int main() { std::printf("%zu\n", run({1, 2}, true)); }
