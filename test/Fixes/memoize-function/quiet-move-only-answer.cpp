// telemetry: Inputs/repeats.json
// The answer may have one owner only.
#include <cstdio>
struct Sum {
  long value;
  explicit Sum(long value) : value(value) {}
  Sum(const Sum &) = delete;
  Sum(Sum &&) = default;
};
Sum plan(long cents, int months) {
  long sum = 0;
  for (int month = 0; month < months; ++month)
    for (int day = 0; day < 30; ++day)
      sum += (cents + day) % 97 * month;
  return Sum(sum);
}
int main() { std::printf("%ld\n", plan(100, 12).value); }
