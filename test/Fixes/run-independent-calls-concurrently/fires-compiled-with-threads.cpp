// The build says that the program is linked with threads: nothing is assumed.
// telemetry: Inputs/slow.jsonl
// flags: -std=c++14 -pthread
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
long report(const std::vector<int> &values) {
  const long sum = first(values);
  const long streak = second(values);
  return sum * 100 + streak;
}
int main() {
  std::printf("%ld\n", report({1, 2, -3, 4}));
}
