// A type has the name that the variable would get.
#include <cstdio>
#include <vector>
struct total {
  unsigned value = 1;
};
unsigned totalOf(const std::vector<unsigned> &values) {
  unsigned sum = 0;
  for (unsigned value : values)
    sum += value;
  return sum;
}
unsigned run(const std::vector<unsigned> &values) {
  if (totalOf(values) > 100)
    return 0;
  total other;
  return totalOf(values) + other.value;
}
int main() { std::printf("%u\n", run({1, 2})); }
