// What the second call reads is written by the first.
// telemetry: Inputs/slow.jsonl
#include <vector>
long first(std::vector<int> &values) {
  for (int &value : values)
    ++value;
  return 1;
}
long second(const std::vector<int> &values) {
  long longest = 0, run = 0;
  for (int value : values) {
    run = value > 0 ? run + 1 : 0;
    longest = run > longest ? run : longest;
  }
  return longest;
}
long report(std::vector<int> &values) {
  long sum = first(values);
  long streak = second(values);
  return sum * 100 + streak;
}
