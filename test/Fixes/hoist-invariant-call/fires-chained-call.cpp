// The argument of the call is a call itself; the whole goes before the loop.
#include <cstdio>
#include <vector>
unsigned total(const std::vector<unsigned> &values) {
  unsigned sum = 0;
  for (unsigned value : values)
    sum += value;
  return sum;
}
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
int main() {
  std::vector<unsigned> values = {1, 2};
  unsigned sum = 0;
  for (int i = 0; i < 3; ++i)
    sum += slow(total(values));
  std::printf("%u\n", sum);
}
