// Its numbers are the next in a row.
// telemetry: Inputs/slow.jsonl
#include <vector>
#include <cstdlib>
long first(const std::vector<int> &values) {
  long sum = 0;
  for (int value : values)
    sum += value;
  return sum;
}
long second(const std::vector<int> &values) {
  return values.empty() ? 0 : std::rand();
}
long report(const std::vector<int> &values) {
  long sum = first(values);
  long streak = second(values);
  return sum * 100 + streak;
}
