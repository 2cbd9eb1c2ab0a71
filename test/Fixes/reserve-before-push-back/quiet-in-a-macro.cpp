// The loop comes out of a macro.
#include <cstdio>
#include <vector>
#define COPY(From, To)                                                         \
  for (int number : From)                                                      \
  To.push_back(number)
int main() {
  std::vector<int> numbers = {1, 2, 3}, out;
  COPY(numbers, out);
  std::printf("%zu\n", out.size());
}
