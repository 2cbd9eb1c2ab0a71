// Of six calls the last stays: no repair starts more than four threads.
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
long third(const std::vector<int> &values) {
  long count = 0;
  for (int value : values)
    count += value > 0;
  return count;
}
long fourth(const std::vector<int> &values) {
  long count = 0;
  for (int value : values)
    count += value > 1;
  return count;
}
long fifth(const std::vector<int> &values) {
  long count = 0;
  for (int value : values)
    count += value > 2;
  return count;
}
long sixth(const std::vector<int> &values) {
  long count = 0;
  for (int value : values)
    count += value > 3;
  return count;
}
long report(const std::vector<int> &v) {
  long a = first(v);
  long b = second(v);
  long c = third(v);
  long d = fourth(v);
  long e = fifth(v);
  long f = sixth(v);
  return a + 10 * b + 100 * c + 1000 * d + 10000 * e + 100000 * f;
}
int main() {
  std::printf("%ld\n", report({1, 2, -3, 4}));
}
