// telemetry: Inputs/repeats.json
// flags: -std=c++11
// A single key that has to be copied first; C++11.
#include <cstdio>
unsigned plan(unsigned cents) {
  unsigned sum = 0;
  for (int month = 0; month < 12; ++month)
    for (int day = 0; day < 30; ++day) {
      cents += cents % 97 + 1;
      sum += cents % 1000;
    }
  return sum;
}
int main() {
  unsigned sum = 0;
  for (int round = 0; round < 30; ++round)
    sum += plan(round % 4);
  std::printf("%u\n", sum);
}
