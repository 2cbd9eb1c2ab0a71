// The vector grows through a back_inserter.
#include <cstdio>
#include <iterator>
#include <vector>
unsigned total(const std::vector<unsigned> &values) {
  unsigned sum = 0;
  for (unsigned value : values)
    sum += value;
  return sum;
}
int main() {
  std::vector<unsigned> values = {1};
  auto out = std::back_inserter(values);
  unsigned turns = 0;
  while (turns < total(values) && turns < 9) {
    ++turns;
    *out++ = 2u;
  }
  std::printf("%u\n", turns);
}
