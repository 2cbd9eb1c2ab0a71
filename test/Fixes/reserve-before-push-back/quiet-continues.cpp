// Some turns append nothing.
#include <cstdio>
#include <vector>
int main() {
  std::vector<int> numbers = {1, 2, 3}, out;
  for (int number : numbers) {
    if (number == 2)
      continue;
    out.push_back(number);
  }
  std::printf("%zu\n", out.size());
}
