// An iterator held from before changes an element.
#include <cstdio>
#include <vector>
unsigned total(const std::vector<unsigned> &values) {
  unsigned sum = 0;
  for (unsigned value : values)
    sum += value;
  return sum;
}
int main() {
  std::vector<unsigned> values = {1, 2};
  auto it = values.begin();
  unsigned turns = 0;
  while (turns < total(values) && turns < 9) {
    ++turns;
    *it += 2;
  }
  std::printf("%u\n", turns);
}
