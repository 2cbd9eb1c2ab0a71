// Its result lies where every call puts it.
// telemetry: Inputs/slow.jsonl
#include <vector>
#include <ctime>
long first(const std::vector<int> &values) {
  long sum = 0;
  for (int value : values)
    sum += value;
  return sum;
}
long second(const std::vector<int> &values) {
  std::time_t when = static_cast<std::time_t>(values.size());
  return std::localtime(&when)->tm_mon;
}
long report(const std::vector<int> &values) {
  long sum = first(values);
  long streak = second(values);
  return sum * 100 + streak;
}
