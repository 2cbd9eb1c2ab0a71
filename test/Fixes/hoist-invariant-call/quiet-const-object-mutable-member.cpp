// The object is const, but its mutable member changes.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
struct Cell {
  mutable unsigned value = 1;
};
void grow(const Cell &cell) { ++cell.value; }
int main() {
  const Cell cell;
  unsigned turns = 0;
  while (turns < slow(cell.value) && turns < 9) {
    ++turns;
    grow(cell);
  }
  std::printf("%u\n", turns);
}
