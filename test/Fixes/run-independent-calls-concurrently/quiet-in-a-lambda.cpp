// A lambda may be called in a loop.
// telemetry: Inputs/slow.jsonl
// flags: -std=c++14
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
template <typename Each> long sumOver(int most, Each each) {
  long sum = 0;
  for (int i = 0; i < most; ++i)
    sum += each(i);
  return sum;
}
long report(const std::vector<int> &values) {
  return sumOver(9, [&](int factor) {
    long sum = first(values);
    long streak = second(values);
    return sum * factor + streak;
  });
}
