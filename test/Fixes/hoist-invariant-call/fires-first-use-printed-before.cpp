// The call may throw, and the loop prints before it.
// audit: nothing is reached
// flags: -std=c++14
#include <cstdio>
#include <vector>
unsigned weigh(const std::vector<unsigned> &values) {
  unsigned sum = values.at(0);
  for (unsigned value : values)
    sum += value;
  return sum;
}
unsigned run(const std::vector<unsigned> &values) {
  unsigned sum = 0;
  do {
    std::puts("turn");
    sum += weigh(values);
  } while (sum < 9);
  return sum;
}
int main() {
  try {
    run({});
  } catch (...) {
    std::puts("caught");
  }
}
