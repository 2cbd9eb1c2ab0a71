// The loop changes the elements over which it walks.
#include <cstdio>
#include <vector>
unsigned total(const std::vector<unsigned> &values) {
  unsigned sum = 0;
  for (unsigned value : values)
    sum += value;
  return sum;
}
int main() {
  std::vector<unsigned> values = {1, 2, 3};
  unsigned sum = 0;
  for (unsigned &value : values) {
    sum += total(values);
    value = 10;
  }
  std::printf("%u\n", sum);
}
