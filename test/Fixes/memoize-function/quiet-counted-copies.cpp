// telemetry: Inputs/repeats.json
// Copies of the answer are counted.
#include <cstdio>
int copies = 0;
struct Sum {
  long value;
  explicit Sum(long value) : value(value) {}
  Sum(const Sum &other) : value(other.value) { ++copies; }
};
Sum plan(long cents, int months) {
  long sum = 0;
  for (int month = 0; month < months; ++month)
    for (int day = 0; day < 30; ++day)
      sum += (cents + day) % 97 * month;
  return Sum(sum);
}
int main() {
  long value = plan(100, 12).value;
  std::printf("%ld %d\n", value, copies);
}
