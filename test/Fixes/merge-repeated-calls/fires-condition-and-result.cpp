// Compared first, then returned.
#include <cstdio>
#include <vector>
unsigned total(const std::vector<unsigned> &values) {
  unsigned sum = 0;
  for (unsigned value : values)
    sum += value;
  return sum;
}
unsigned capped(const std::vector<unsigned> &values, unsigned cap) {
  if (total(values) > cap)
    return cap;
  return total(values);
}
int main() { std::printf("%u %u\n", capped({1, 2}, 9), capped({8, 2}, 9)); }
