// C++23, in a lambda-free function beside `if` with an initialiser.
// flags: -std=c++23
#include <cstdio>
#include <vector>
unsigned total(const std::vector<unsigned> &values) {
  unsigned sum = 0;
  for (unsigned value : values)
    sum += value;
  return sum;
}
int main() {
  const std::vector<unsigned> values = {1, 2, 3};
  unsigned above = 0;
  for (unsigned i = 0; i < 9; ++i)
    if (unsigned limit = total(values); i > limit)
      ++above;
  std::printf("%u\n", above);
}
