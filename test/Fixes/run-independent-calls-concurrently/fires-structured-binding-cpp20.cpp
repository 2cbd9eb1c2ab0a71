// From C++20 on a lambda may name a part of a pair.
// telemetry: Inputs/slow.jsonl
#include <cstdio>
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
int main() {
  std::printf("%ld\n", report({{1, 2, -3, 4}, {5}}));
}
