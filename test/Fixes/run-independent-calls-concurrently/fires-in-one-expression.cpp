// Operands are evaluated in any order: both calls are started.
// telemetry: Inputs/slow.jsonl
// flags: -std=c++17
#include <cstdio>
#include <vector>
long first(const std::vector<int> &values) {
  long sum = 0;
  for (int value : values)
    sum += value;
  return sum;
}
long second(const std::vector<int> &values) {
  long longest = 0, run = 0;
  for (int value : values) {
    run = value > 0 ? run + 1 : 0;
    longest = run > longest ? run : longest;
  }
  return longest;
}
long report(const std::vector<int> &values, const std::vector<int> &others) {
  return first(values) * 100 + second(others);
}
int main() {
  std::printf("%ld\n", report({1, 2, -3, 4}, {5, 6}));
}
