// The vector has elements before the loop.
#include <cstdio>
#include <vector>
int main() {
  std::vector<int> numbers = {1, 2, 3}, out;
  out.push_back(7);
  for (int number : numbers)
    out.push_back(number);
  std::printf("%zu\n", out.size());
}
