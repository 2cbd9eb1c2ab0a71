// The vector is made with elements.
#include <cstdio>
#include <vector>
int main() {
  std::vector<int> numbers = {1, 2, 3};
  std::vector<int> out(2);
  for (int number : numbers)
    out.push_back(number);
  std::printf("%zu\n", out.size());
}
