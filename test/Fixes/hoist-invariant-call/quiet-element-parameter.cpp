// The parameter may be an element of the other one.
#include <cstdio>
#include <vector>
unsigned total(const std::vector<unsigned> &values) {
  unsigned sum = 0;
  for (unsigned value : values)
    sum += value;
  return sum;
}
unsigned run(const std::vector<unsigned> &values, unsigned &out) {
  unsigned turns = 0;
  while (turns < total(values) && turns < 9) {
    ++turns;
    out += 5;
  }
  return turns;
}
int main() {
  std::vector<unsigned> values = {1};
  std::printf("%u\n", run(values, values[0]));
}
