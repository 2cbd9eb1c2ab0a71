// Before C++20 a lambda may not name a part of a pair.
// telemetry: Inputs/slow.jsonl
// flags: -std=c++17
#include <utility>
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
long report(const std::pair<std::vector<int>, std::vector<int>> &both) {
  const auto &[left, right] = both;
  long sum = first(left);
  long streak = second(right);
  return sum * 100 + streak;
}
