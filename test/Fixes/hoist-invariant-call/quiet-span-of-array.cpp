// An array is changed through a span.
#include <cstdio>
#include <span>
unsigned total(const unsigned (&values)[2]) {
  unsigned sum = 0;
  for (unsigned value : values)
    sum += value;
  return sum;
}
int main() {
  unsigned values[2] = {1, 2};
  std::span<unsigned> view(values);
  unsigned turns = 0;
  while (turns < total(values) && turns < 9) {
    ++turns;
    view[0] += 5;
  }
  std::printf("%u\n", turns);
}
