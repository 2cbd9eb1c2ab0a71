// The second call is given what the first returned.
// telemetry: Inputs/slow.jsonl
#include <vector>
long first(const std::vector<int> &values) {
  long sum = 0;
  for (int value : values)
    sum += value;
  return sum;
}
long second(long most) {
  long sum = 0;
  for (long i = 0; i < most; ++i)
    sum += i % 5;
  return sum;
}
long report(const std::vector<int> &values) {
  long sum = first(values);
  long other = second(sum);
  return sum + other;
}
long nested(const std::vector<int> &values) { return second(first(values)); }
