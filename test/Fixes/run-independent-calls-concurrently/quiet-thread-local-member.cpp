// A thread has a limit of its own.
// telemetry: Inputs/slow.jsonl
#include <vector>
struct Settings {
  static thread_local int limit;
};
thread_local int Settings::limit = 3;
long first(const std::vector<int> &values) {
  long sum = 0;
  for (int value : values)
    sum += value;
  return sum;
}
long second(const std::vector<int> &values) {
  long count = 0;
  Settings settings;
  for (int value : values)
    count += value < settings.limit;
  return count;
}
long report(const std::vector<int> &values) {
  long sum = first(values);
  long streak = second(values);
  return sum * 100 + streak;
}
