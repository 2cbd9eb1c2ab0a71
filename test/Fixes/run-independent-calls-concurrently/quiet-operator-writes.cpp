// A comparison that counts.
// telemetry: Inputs/slow.jsonl
#include <vector>
int compared = 0;
struct Level {
  int value;
};
bool operator<(Level a, Level b) {
  ++compared;
  return a.value < b.value;
}
long first(const std::vector<int> &values) {
  long sum = 0;
  for (int value : values)
    sum += value;
  return sum;
}
long second(const std::vector<int> &values) {
  long count = 0;
  for (int value : values)
    count += Level{value} < Level{3};
  return count;
}
long report(const std::vector<int> &values) {
  long sum = first(values);
  long streak = second(values);
  return sum * 100 + streak;
}
