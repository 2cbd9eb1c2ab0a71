// The second call is not always evaluated.
// telemetry: Inputs/slow.jsonl
#include <vector>
long first(const std::vector<int> &values) {
  long sum = 0;
  for (int value : values)
    sum += value;
  return sum;
}
long second(const std::vector<int> &values) {
  long longest = 0, run = 0;
  for (int value : values) {
    run = value > 0 ? run + 1 : 0;
    longest = run > longest ? run : longest;
  }
  return longest;
}
long report(const std::vector<int> &values, bool full) {
  long sum = first(values);
  if (full)
    sum += second(values);
  long other = full ? second(values) : 0;
  bool both = full && second(values) > 2;
  return sum + other + both;
}
