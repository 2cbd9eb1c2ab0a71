// The branch writes what is read again after it.
#include <cstdio>
#include <vector>
unsigned slow(const std::vector<unsigned> &values) {
  unsigned sum = 1;
  for (unsigned value : values)
    sum += value % 7;
  return sum;
}
unsigned run(std::vector<unsigned> values, unsigned most) {
  if (slow(values) > most) {
    if (values.size() > 5)
      return 0;
    values.clear();
  }
  return slow(values);
}
int main() { std::printf("%u %u\n", run({1, 2, 3}, 2), run({1, 2}, 90)); }
