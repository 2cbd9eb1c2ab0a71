// Two calls with a statement between that touches neither.
// telemetry: Inputs/slow.jsonl
// flags: -std=c++11
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
long report(const std::vector<int> &values, int discount) {
  long total = first(values);
  total -= discount;
  long streak = second(values);
  return total * 1000 + streak;
}
int main() {
  std::printf("%ld\n", report({1, 2, -3, 4, 5, 6}, 3));
}
