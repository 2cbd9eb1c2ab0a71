// Since C++17 every lambda that could be is constexpr. This one does not say so.
// flags: -std=c++17
#include <cstdio>
#include <functional>
#include <vector>
unsigned weigh(const std::vector<int> &values) {
  unsigned sum = 1;
  for (int value : values)
    sum = sum * 31 + unsigned(value);
  return sum;
}
unsigned run(const std::vector<int> &values, unsigned turns) {
  std::function<unsigned()> ask = [&] {
    unsigned sum = 0;
    for (unsigned i = 0; i < turns; ++i)
      sum += weigh(values);
    return sum;
  };
  return ask();
}
int main() { std::printf("%u\n", run({1, 2}, 3)); }
