// The call would move to another line.
// telemetry: Inputs/slow.jsonl
#include <vector>
long first(const std::vector<int> &values) {
  long sum = 0;
  for (int value : values)
    sum += value;
  return sum;
}
long second(const std::vector<int> &values, int line) {
  long sum = line;
  for (int value : values)
    sum += value;
  return sum;
}
long report(const std::vector<int> &values) {
  long sum = first(values);
  long other = second(values, __LINE__);
  return sum + other;
}
