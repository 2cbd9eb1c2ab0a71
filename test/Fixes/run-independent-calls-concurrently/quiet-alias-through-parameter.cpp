// The two parameters may be one vector.
// telemetry: Inputs/slow.jsonl
#include <vector>
long first(std::vector<int> &values) {
  values.push_back(1);
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
long report(std::vector<int> &mine, const std::vector<int> &yours) {
  long one = first(mine);
  long streak = second(yours);
  return one + streak;
}
