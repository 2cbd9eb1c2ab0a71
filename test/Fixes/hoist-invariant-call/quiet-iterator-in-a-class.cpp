// A class of its own writes through an iterator that it holds.
#include <cstdio>
#include <vector>
unsigned total(const std::vector<unsigned> &values) {
  unsigned sum = 0;
  for (unsigned value : values)
    sum += value;
  return sum;
}
struct Cursor {
  std::vector<unsigned>::iterator at;
  void grow() { *at += 5; }
};
int main() {
  std::vector<unsigned> values = {1};
  Cursor cursor{values.begin()};
  unsigned turns = 0;
  while (turns < total(values) && turns < 9) {
    ++turns;
    cursor.grow();
  }
  std::printf("%u\n", turns);
}
