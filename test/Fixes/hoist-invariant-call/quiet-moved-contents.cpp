// The reference leads into what was moved to another vector.
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
  std::vector<unsigned> first = {1};
  unsigned &element = first[0];
  std::vector<unsigned> second = std::move(first);
  unsigned turns = 0;
  while (turns < total(second) && turns < 9) {
    ++turns;
    element += 5;
  }
  std::printf("%u\n", turns);
}
