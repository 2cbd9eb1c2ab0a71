// What was measured is another function of that name.
// telemetry: Inputs/slow.jsonl
#include <cstdio>
#include <vector>
static long first(const std::vector<int> &values) { return static_cast<long>(values.size()) + 1; }
static long second(const std::vector<int> &values) { return values.empty() ? 0 : values.front(); }
long report(const std::vector<int> &values) {
  const long a = first(values);
  const long b = second(values);
  return a + b;
}
int main() { std::printf("%ld\n", report({1, 2, 3})); }
