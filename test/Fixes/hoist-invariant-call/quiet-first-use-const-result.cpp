// A constant cannot be given its value later.
#include <cstdio>
#include <vector>
struct Total {
  unsigned value;
};
const Total totalOf(const std::vector<unsigned> &values) {
  unsigned sum = values.at(0);
  for (unsigned value : values)
    sum += value;
  return Total{sum};
}
unsigned run(const std::vector<unsigned> &values, unsigned turns) {
  unsigned sum = 0;
  for (unsigned i = 0; i < turns; ++i)
    if (i > 2)
      sum += totalOf(values).value;
  return sum;
}
int main() { std::printf("%u %u\n", run({}, 1), run({1, 2}, 5)); }
