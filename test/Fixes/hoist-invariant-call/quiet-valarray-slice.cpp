// A slice of a valarray is assigned.
#include <cstdio>
#include <valarray>
unsigned total(const std::valarray<unsigned> &values) {
  unsigned sum = 0;
  for (int i = 0; i < 4; ++i)
    sum += values.sum();
  return sum;
}
int main() {
  std::valarray<unsigned> values(1u, 2);
  unsigned turns = 0;
  while (turns < total(values) && turns < 50) {
    ++turns;
    values[std::slice(0, 1, 1)] = std::valarray<unsigned>(turns + 5, 1);
  }
  std::printf("%u\n", turns);
}
