// The loop may end early.
#include <cstdio>
#include <vector>
int main() {
  std::vector<int> numbers = {1, 2, 3}, out;
  for (int number : numbers) {
    out.push_back(number);
    if (number == 2)
      break;
  }
  std::printf("%zu\n", out.size());
}
