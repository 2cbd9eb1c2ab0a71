// A later case would jump over the future.
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
long report(const std::vector<int> &values, int what) {
  long sum = 0, streak = 0;
  switch (what) {
  case 1:
    break;
    sum = first(values);
    streak = second(values);
    break;
  default:
    break;
  }
  return sum + streak;
}
