// Before its statement another sum has that name.
// telemetry: Inputs/slow.jsonl
#include <vector>
long first(const std::vector<int> &values) {
  long sum = 0;
  for (int value : values)
    sum += value;
  return sum;
}
long longest(const std::vector<int> &values) {
  long longest = 0, run = 0;
  for (int value : values) {
    run = value > 0 ? run + 1 : 0;
    longest = run > longest ? run : longest;
  }
  return longest;
}
long second(long most) {
  long count = 0;
  for (long i = 0; i < most; ++i)
    count += i % 5;
  return count;
}
long sum = 7;
long report(const std::vector<int> &values) {
  long sum = first(values), other = second(sum);
  return sum + other;
}
