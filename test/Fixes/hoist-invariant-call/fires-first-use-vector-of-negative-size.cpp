// A vector of so many elements cannot be made, and the loop does not run.
// audit: nothing is reached
// flags: -std=c++14
#include <cstdio>
#include <vector>
unsigned total(const std::vector<unsigned> &values) {
  unsigned sum = 0;
  for (unsigned value : values)
    sum += value;
  return sum;
}
unsigned ones(int count) {
  std::vector<unsigned> values(count, 1u);
  return total(values);
}
int main(int argc, char **) {
  int count = argc - 2;
  unsigned sum = 0;
  for (int i = 0; i < count; ++i)
    sum += ones(count);
  std::printf("%u\n", sum);
}
