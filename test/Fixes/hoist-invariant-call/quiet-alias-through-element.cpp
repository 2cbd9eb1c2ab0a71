// A reference to an element changes it.
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
  unsigned &first = values.front();
  unsigned turns = 0;
  while (turns < total(values) && turns < 9) {
    ++turns;
    first += 2;
  }
  std::printf("%u\n", turns);
}
