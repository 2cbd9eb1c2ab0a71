// Two calls of one function, and a name that is taken.
// telemetry: Inputs/slow.jsonl
#include <cstdio>
#include <vector>
long second(const std::vector<int> &values) {
  long longest = 0, run = 0;
  for (int value : values) {
    run = value > 0 ? run + 1 : 0;
    longest = run > longest ? run : longest;
  }
  return longest;
}
int pendingSecond = 1;
long report(const std::vector<int> &one, const std::vector<int> &two) {
  long a = second(one);
  long b = second(two);
  long c = second({1, 2});
  return a + 10 * b + 100 * c + pendingSecond;
}
int main() {
  std::printf("%ld\n", report({1, 2, -3, 4}, {5}));
}
