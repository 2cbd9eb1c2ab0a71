// The first call may throw, and comes after output.
#include <cstdio>
#include <vector>
unsigned weigh(const std::vector<unsigned> &values) {
  unsigned sum = values.at(0);
  for (unsigned value : values)
    sum += value;
  return sum;
}
unsigned run(const std::vector<unsigned> &values) {
  unsigned sum = unsigned(std::puts("start")) * 0 + weigh(values);
  return sum + weigh(values);
}
int main() {
  try {
    std::printf("%u\n", run({}));
  } catch (...) {
    std::puts("caught");
  }
}
