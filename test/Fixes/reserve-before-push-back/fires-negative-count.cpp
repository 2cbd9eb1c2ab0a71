// A signed count, which may be negative.
#include <cstdio>
#include <vector>
std::vector<int> squares(int count) {
  std::vector<int> result;
  for (int i = 0; i < count; ++i)
    result.push_back(i & 7);
  return result;
}
int main() { std::printf("%zu %zu\n", squares(5).size(), squares(-3).size()); }
