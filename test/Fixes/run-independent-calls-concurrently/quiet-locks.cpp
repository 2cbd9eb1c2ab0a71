// It waits for others.
// telemetry: Inputs/slow.jsonl
#include <vector>
#include <mutex>
std::mutex guard;
long first(const std::vector<int> &values) {
  long sum = 0;
  for (int value : values)
    sum += value;
  return sum;
}
long second(const std::vector<int> &values) {
  std::lock_guard<std::mutex> lock(guard);
  return static_cast<long>(values.size());
}
long report(const std::vector<int> &values) {
  long sum = first(values);
  long streak = second(values);
  return sum * 100 + streak;
}
