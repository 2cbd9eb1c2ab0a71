// The first call is not always evaluated, and it may throw.
#include <cstdio>
#include <vector>
unsigned weigh(const std::vector<unsigned> &values) {
  unsigned sum = values.at(0);
  for (unsigned value : values)
    sum += value;
  return sum;
}
unsigned run(const std::vector<unsigned> &values, bool first) {
  unsigned sum = 0;
  if (first)
    sum += weigh(values);
  if (!values.empty())
    sum += weigh(values);
  return sum;
}
int main() { std::printf("%u\n", run({}, false)); }
