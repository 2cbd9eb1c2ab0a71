// In a lambda the return would leave the lambda.
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
    if (i > 2)
      sum += weigh(({
        if (values.empty())
          return 77;
        (values);
      }));
  return sum;
}
int main() { std::printf("%u %u\n", run({}, 5), run({1, 2}, 5)); }
