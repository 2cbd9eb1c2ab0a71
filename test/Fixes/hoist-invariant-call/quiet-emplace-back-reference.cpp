// The element is changed through what emplace_back returned.
#include <cstdio>
#include <vector>
unsigned total(const std::vector<unsigned> &values) {
  unsigned sum = 0;
  for (unsigned value : values)
    sum += value;
  return sum;
}
int main() {
  std::vector<unsigned> values;
  unsigned &last = values.emplace_back(1u);
  unsigned turns = 0;
  while (turns < total(values) && turns < 9) {
    ++turns;
    last += 5;
  }
  std::printf("%u\n", turns);
}
