// The vector is declared outside of the block, so an outer loop may have
// filled it.
#include <cstdio>
#include <vector>
int main() {
  std::vector<int> numbers = {1, 2, 3}, out;
  for (int turn = 0; turn < 3; ++turn) {
    for (int number : numbers)
      out.push_back(number);
  }
  std::printf("%zu\n", out.size());
}
