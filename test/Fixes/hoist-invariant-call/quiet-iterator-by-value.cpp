// The callee writes through an iterator that it was given.
#include <cstdio>
#include <vector>
unsigned total(const std::vector<unsigned> &values) {
  unsigned sum = 0;
  for (unsigned value : values)
    sum += value;
  return sum;
}
void grow(std::vector<unsigned>::iterator at) { *at += 5; }
int main() {
  std::vector<unsigned> values = {1};
  unsigned turns = 0;
  while (turns < total(values) && turns < 9) {
    ++turns;
    grow(values.begin());
  }
  std::printf("%u\n", turns);
}
