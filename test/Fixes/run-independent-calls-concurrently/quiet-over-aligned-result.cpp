// Before C++17 nobody makes room that is aligned so far for a result.
// telemetry: Inputs/slow.jsonl
// flags: -std=c++14
#include <cstdio>
#include <vector>

struct alignas(64) Block {
  long values[4];
};

Block first(const std::vector<int> &numbers) {
  Block block{};
  for (int number : numbers)
    for (long &value : block.values)
      value = value * 3 % 1000 + number;
  return block;
}

Block second(const std::vector<int> &numbers) {
  Block block{};
  for (int number : numbers)
    for (long &value : block.values)
      value = value * 5 % 1000 + number;
  return block;
}

long report(const std::vector<int> &numbers) {
  const Block left = first(numbers);
  const Block right = second(numbers);
  return left.values[0] * 1000 + right.values[1];
}

int main() { std::printf("%ld\n", report({1, 2, 3})); }
