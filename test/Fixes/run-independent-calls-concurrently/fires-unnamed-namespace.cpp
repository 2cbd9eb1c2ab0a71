// Who measures does not name a namespace without a name.
// telemetry: Inputs/slow.jsonl
#include <cstdio>
#include <vector>
namespace {
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
} // namespace
long report(const std::vector<int> &values) {
  const auto sum = first(values);
  const auto streak = second(values);
  return sum * 100 + streak;
}
int main() {
  std::printf("%ld\n", report({1, 2, -3, 4}));
}
