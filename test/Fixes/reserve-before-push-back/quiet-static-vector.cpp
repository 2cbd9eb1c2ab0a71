// The vector lives on from call to call.
#include <cstdio>
#include <vector>
std::size_t run(const std::vector<int> &numbers) {
  static std::vector<int> out;
  for (int number : numbers)
    out.push_back(number);
  return out.size();
}
int main() { std::printf("%zu %zu\n", run({1, 2}), run({1, 2})); }
