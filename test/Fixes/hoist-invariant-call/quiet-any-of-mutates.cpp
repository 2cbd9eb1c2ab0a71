// any_of's predicate changes each element.
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
  std::vector<unsigned> values = {1};
  unsigned turns = 0;
  while (turns < total(values) && turns < 9) {
    ++turns;
    if (std::any_of(values.begin(), values.end(),
                    [](unsigned &value) { return (value += 5) > 90; }))
      break;
  }
  std::printf("%u\n", turns);
}
