// The loop's own variable owns what `from` points into.
#include <cstdio>
#include <utility>
#include <vector>
unsigned sumUp(const unsigned *from) {
  unsigned sum = 0;
  for (int i = 0; i < 4; ++i)
    sum += from[i];
  return sum;
}
unsigned run(std::vector<unsigned> &row) {
  const unsigned *from = row.data();
  unsigned result = 0;
  for (unsigned i = 0; i < 3; ++i) {
    result += sumUp(from);
    std::vector<unsigned> taken = std::move(row);
    taken[i] = 7;
    row = std::move(taken);
  }
  return result;
}
int main() {
  std::vector<unsigned> row = {1, 2, 3, 4};
  std::printf("%u\n", run(row));
}
