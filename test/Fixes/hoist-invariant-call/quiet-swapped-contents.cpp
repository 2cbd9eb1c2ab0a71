// After a swap the reference leads into the other vector.
#include <cstdio>
#include <utility>
#include <vector>
unsigned total(const std::vector<unsigned> &values) {
  unsigned sum = 0;
  for (unsigned value : values)
    sum += value;
  return sum;
}
int main() {
  std::vector<unsigned> first = {1}, second = {7};
  unsigned &element = first[0];
  std::swap(first, second);
  unsigned turns = 0;
  while (turns < total(second) && turns < 9) {
    ++turns;
    element += 5;
  }
  std::printf("%u\n", turns);
}
