// One instantiation writes what the second call reads.
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
struct Keep {
  static void touch(std::vector<int> &) {}
};
struct Grow {
  static void touch(std::vector<int> &values) { values.push_back(1); }
};
template <typename Policy> long report(std::vector<int> &values) {
  long sum = first(values);
  Policy::touch(values);
  long streak = second(values);
  return sum + streak;
}
long shown(std::vector<int> &values) { return report<Keep>(values) + report<Grow>(values); }
