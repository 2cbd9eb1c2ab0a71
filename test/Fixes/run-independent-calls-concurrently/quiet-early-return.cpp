// On one path the second call is not needed.
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
long report(const std::vector<int> &values) {
  long sum = first(values);
  if (sum < 0)
    return sum;
  long streak = second(values);
  return sum + streak;
}
