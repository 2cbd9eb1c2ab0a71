// The handler of a try in the loop would no longer catch it.
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
  unsigned caught = 0;
  for (int i = 0; i < 3; ++i) {
    try {
      caught += weigh(values);
    } catch (...) {
      ++caught;
    }
  }
  return caught;
}
int main() { std::printf("%u\n", run({})); }
