// Each read of a register counts.
// telemetry: Inputs/slow.jsonl
#include <vector>
volatile int ready = 1;
long first(const std::vector<int> &values) {
  long sum = 0;
  for (int value : values)
    sum += value;
  return sum;
}
long second(const std::vector<int> &values) {
  return ready + static_cast<long>(values.size());
}
long report(const std::vector<int> &values) {
  long sum = first(values);
  long streak = second(values);
  return sum * 100 + streak;
}
