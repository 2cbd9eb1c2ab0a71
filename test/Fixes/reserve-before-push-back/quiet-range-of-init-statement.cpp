// The range is declared in the loop's own init-statement.
#include <cstdio>
#include <vector>
int main() {
  std::vector<int> out;
  for (std::vector<int> numbers = {1, 2, 3}; int number : numbers)
    out.push_back(number);
  std::printf("%zu\n", out.size());
}
