// The call may throw, and && guards it.
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
  unsigned turns = 0;
  while (!values.empty() && turns < weigh(values))
    ++turns;
  return turns;
}
int main() { std::printf("%u\n", run({})); }
