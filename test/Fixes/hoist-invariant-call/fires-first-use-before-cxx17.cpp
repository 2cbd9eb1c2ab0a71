// Without std::optional a flag tells whether it was computed.
// flags: -std=c++11
#include <cstdio>
#include <string>
#include <vector>
unsigned weigh(const std::vector<unsigned> &values) {
  unsigned sum = values.at(0);
  for (unsigned value : values)
    sum += value;
  return sum;
}
std::string label(const std::vector<unsigned> &values) {
  std::string text;
  for (unsigned value : values)
    text += std::to_string(values.at(value % 2));
  return text;
}
unsigned run(const std::vector<unsigned> &values, unsigned turns) {
  unsigned sum = 0;
  for (unsigned i = 0; i < turns; ++i)
    if (i > 2)
      sum += weigh(values) + unsigned(label(values).size());
  return sum;
}
int main() { std::printf("%u %u\n", run({}, 1), run({1, 2}, 5)); }
