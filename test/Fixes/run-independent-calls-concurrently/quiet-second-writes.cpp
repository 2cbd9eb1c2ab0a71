// The second call writes: an exception of the first would come before that.
// telemetry: Inputs/slow.jsonl
#include <vector>
long seen = 0;
long first(const std::vector<int> &values) {
  long sum = 0;
  for (int value : values)
    sum += value;
  return sum;
}
long second(const std::vector<int> &values) {
  for (int value : values)
    seen += value;
  return seen;
}
long report(const std::vector<int> &values) {
  long sum = first(values);
  long streak = second(values);
  return sum * 100 + streak;
}
