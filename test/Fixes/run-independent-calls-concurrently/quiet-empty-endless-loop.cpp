// The one endless loop that may stand still.
// telemetry: Inputs/slow.jsonl
#include <vector>
int first(const std::vector<int> &values) {
  if (values.empty())
    while (true)
      ;
  return 1;
}
long second(const std::vector<int> &values) { return values[0]; }
long report(const std::vector<int> &values) {
  long sum = first(values);
  long streak = second(values);
  return sum * 100 + streak;
}
