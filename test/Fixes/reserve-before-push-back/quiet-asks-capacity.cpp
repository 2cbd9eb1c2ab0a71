// The capacity is printed.
#include <cstdio>
#include <vector>
int main() {
  std::vector<int> numbers = {1, 2, 3, 4, 5}, out;
  for (int number : numbers)
    out.push_back(number);
  std::printf("%zu\n", out.capacity());
}
