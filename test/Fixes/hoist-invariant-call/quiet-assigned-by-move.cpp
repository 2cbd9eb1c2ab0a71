// The vector was move-assigned; the reference leads into the new owner.
#include <cstdio>
#include <utility>
#include <vector>
unsigned total(const std::vector<unsigned> &values) {
  unsigned sum = 0;
  for (unsigned value : values)
    sum += value;
  return sum;
}
unsigned run(std::vector<unsigned> &from) {
  std::vector<unsigned> kept;
  unsigned &element = from[0];
  kept = std::move(from);
  unsigned turns = 0;
  while (turns < total(kept) && turns < 9) {
    ++turns;
    element += 5;
  }
  return turns;
}
int main() {
  std::vector<unsigned> values = {1};
  std::printf("%u\n", run(values));
}
