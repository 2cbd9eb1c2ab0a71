// A thread has a limit of its own.
// telemetry: Inputs/slow.jsonl
#include <vector>
__thread int limit = 3;
long first(const std::vector<int> &values) {
  long sum = 0;
  for (int value : values)
    sum += value;
  return sum;
}
long second(const std::vector<int> &values) {
  long count = 0;
  for (int value : values)
    count += value < limit;
  return count;
}
long report(const std::vector<int> &values) {
  long sum = first(values);
  long streak = second(values);
  return sum * 100 + streak;
}
