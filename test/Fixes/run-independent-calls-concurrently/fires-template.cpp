// All instantiations agree.
// telemetry: Inputs/slow.jsonl
#include <cstdio>
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
template <typename T> T report(const std::vector<int> &values) {
  T sum = static_cast<T>(first(values));
  T streak = static_cast<T>(second(values));
  return sum * 100 + streak;
}
int main() {
  std::printf("%d %ld\n", report<int>({1, 2, -3, 4}), report<long>({5}));
}
