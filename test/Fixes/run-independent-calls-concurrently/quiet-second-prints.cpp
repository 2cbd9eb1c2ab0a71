// Output of two calls would be mixed.
// telemetry: Inputs/slow.jsonl
#include <vector>
#include <cstdio>
long first(const std::vector<int> &values) {
  long sum = 0;
  for (int value : values)
    sum += value;
  return sum;
}
long second(const std::vector<int> &values) {
  std::printf("%zu", values.size());
  return 1;
}
long report(const std::vector<int> &values) {
  long sum = first(values);
  long streak = second(values);
  return sum * 100 + streak;
}
