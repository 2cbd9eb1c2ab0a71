// What a vector of flags gives is an object, of a constant one a number.
#include <cstdio>
#include <vector>
std::vector<bool> flags(unsigned n) {
  std::vector<bool> result;
  for (unsigned i = 0; i < n; ++i)
    result.push_back(i % 3 == 0);
  return result;
}
unsigned kindOf(const std::vector<bool>::reference &, unsigned) { return 1; }
unsigned kindOf(const bool &, unsigned) { return 2; }
int main() {
  unsigned sum = 0, n = 4;
  for (unsigned i = 0; i < 3; ++i)
    sum += kindOf(flags(n)[1], i);
  std::printf("%u\n", sum);
}
