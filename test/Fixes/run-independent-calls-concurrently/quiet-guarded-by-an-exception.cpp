// The first call throws where the second would be undefined.
// telemetry: Inputs/slow.jsonl
#include <stdexcept>
#include <vector>
long first(const std::vector<int> &values) {
  if (values.empty())
    throw std::invalid_argument("empty");
  return static_cast<long>(values.size());
}
long second(const std::vector<int> &values) { return values[0]; }
long report(const std::vector<int> &values) {
  long sum = first(values);
  long streak = second(values);
  return sum * 100 + streak;
}
