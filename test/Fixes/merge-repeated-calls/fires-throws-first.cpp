// It may throw, but it is the first thing that the statement does.
#include <cstdio>
#include <vector>
unsigned weigh(const std::vector<unsigned> &values) {
  unsigned sum = values.at(0);
  for (unsigned value : values)
    sum += value;
  return sum;
}
unsigned twice(const std::vector<unsigned> &values) {
  unsigned result = 1;
  if (weigh(values) > 5)
    result = 2;
  return result * weigh(values);
}
int main() {
  std::printf("%u\n", twice({4, 5}));
  try {
    twice({});
  } catch (...) {
    std::puts("caught");
  }
}
