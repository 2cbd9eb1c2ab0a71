// The loop stands in a branch, and the vector around it.
#include <cstdio>
#include <vector>
std::vector<int> run(const std::vector<int> &numbers, bool negate) {
  std::vector<int> out;
  if (negate) {
    for (int number : numbers)
      out.push_back(-number);
  } else {
    for (int number : numbers)
      out.push_back(number);
  }
  return out;
}
int main() { std::printf("%d %d\n", run({1, 2}, true)[1], run({1, 2}, false)[1]); }
