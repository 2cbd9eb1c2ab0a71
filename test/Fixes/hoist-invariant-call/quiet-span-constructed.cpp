// The elements are changed through a span that was made of the vector.
#include <cstdio>
#include <span>
#include <vector>
unsigned total(const std::vector<unsigned> &values) {
  unsigned sum = 0;
  for (unsigned value : values)
    sum += value;
  return sum;
}
int main() {
  std::vector<unsigned> values = {1, 2};
  std::span<unsigned> view(values);
  unsigned turns = 0;
  while (turns < total(values) && turns < 9) {
    ++turns;
    view[0] += 5;
  }
  std::printf("%u\n", turns);
}
