// The inner loop leaves the vector alone, the outer one does not.
#include <cstdio>
#include <vector>
unsigned total(const std::vector<unsigned> &values) {
  unsigned sum = 0;
  for (unsigned value : values)
    sum += value;
  return sum;
}
int main() {
  std::vector<unsigned> values = {1};
  unsigned sum = 0;
  for (unsigned turn = 0; turn < 3; ++turn) {
    for (unsigned i = 0; i < 4; ++i)
      sum += total(values) * i;
    values.push_back(turn);
  }
  std::printf("%u\n", sum);
}
