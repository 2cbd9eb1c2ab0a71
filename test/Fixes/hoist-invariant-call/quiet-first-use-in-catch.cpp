// The call is evaluated only when something goes wrong.
#include <cstdio>
#include <vector>
unsigned weigh(const std::vector<unsigned> &values) {
  unsigned sum = values.at(0);
  for (unsigned value : values)
    sum += value;
  return sum;
}
unsigned run(const std::vector<unsigned> &values, unsigned turns) {
  unsigned sum = 0;
  for (unsigned i = 0; i < turns; ++i)
    try {
      if (i > 2)
        throw 1;
    } catch (int) {
      sum += weigh(values);
    }
  return sum;
}
int main() { std::printf("%u %u\n", run({}, 1), run({1, 2}, 5)); }
