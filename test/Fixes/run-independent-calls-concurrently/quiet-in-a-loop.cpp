// Each turn would start threads.
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
long report(const std::vector<std::vector<int>> &all) {
  long sum = 0;
  for (const std::vector<int> &values : all) {
    long total = first(values);
    long streak = second(values);
    sum += total + streak;
  }
  return sum;
}
