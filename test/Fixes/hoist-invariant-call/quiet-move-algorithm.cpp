// std::move moves a whole range.
#include <algorithm>
#include <cstdio>
#include <vector>
unsigned total(const std::vector<unsigned> &values) {
  unsigned sum = 0;
  for (unsigned value : values)
    sum += value;
  return sum;
}
int main() {
  std::vector<unsigned> values = {1}, others = {100};
  unsigned turns = 0;
  while (turns < total(values) && turns < 9) {
    ++turns;
    std::move(others.begin(), others.end(), values.begin());
  }
  std::printf("%u\n", turns);
}
