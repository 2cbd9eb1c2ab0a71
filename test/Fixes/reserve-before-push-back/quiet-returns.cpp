// The loop may end early by a return.
#include <cstdio>
#include <vector>
std::size_t run(const std::vector<int> &numbers) {
  std::vector<int> out;
  for (int number : numbers) {
    out.push_back(number);
    if (number == 2)
      return 0;
  }
  return out.size();
}
int main() { std::printf("%zu\n", run({1, 2, 3})); }
