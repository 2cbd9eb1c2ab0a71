// A thread has an errno of its own.
// telemetry: Inputs/slow.jsonl
#include <vector>
#include <cerrno>
long first(const std::vector<int> &values) {
  long sum = 0;
  for (int value : values)
    sum += value;
  return sum;
}
long second(const std::vector<int> &values) {
  return values.empty() ? 0 : errno;
}
long report(const std::vector<int> &values) {
  long sum = first(values);
  long streak = second(values);
  return sum * 100 + streak;
}
