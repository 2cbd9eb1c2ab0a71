// The parameter may be the global.
// telemetry: Inputs/slow.jsonl
#include <vector>
std::vector<int> all;
long first(int value) {
  all.push_back(value);
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
long report(const std::vector<int> &values) {
  long one = first(7);
  long streak = second(values);
  return one + streak;
}
