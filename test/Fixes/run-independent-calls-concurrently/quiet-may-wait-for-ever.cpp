// The first call may go on for ever, with output; the second may be undefined then.
// telemetry: Inputs/slow.jsonl
#include <cstdio>
#include <vector>
long first(const std::vector<int> &values) {
  while (values.empty())
    std::puts("waiting");
  return 1;
}
long second(const std::vector<int> &values) { return values[0]; }
long report(const std::vector<int> &values) {
  long sum = first(values);
  long streak = second(values);
  return sum * 100 + streak;
}
