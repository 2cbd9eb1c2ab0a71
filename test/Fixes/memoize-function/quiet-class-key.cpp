// telemetry: Inputs/repeats.json
// Its order does not look at the unit, which the answer does.
#include <cstdio>
struct Amount {
  long cents;
  int unit;
  bool operator<(const Amount &other) const { return cents < other.cents; }
};
long plan(const Amount &amount, int months) {
  long sum = 0;
  for (int month = 0; month < months; ++month)
    for (int day = 0; day < 30; ++day)
      sum += (amount.cents + day) % 97 * amount.unit;
  return sum;
}
int main() { std::printf("%ld %ld\n", plan({100, 1}, 12), plan({100, 2}, 12)); }
