// telemetry: Inputs/repeats.json
// Nine of ten recorded calls repeat earlier arguments.
#include <cstdio>
long plan(long cents, int months) {
  long rest = cents, sum = 0;
  for (int month = 0; month < months; ++month)
    for (int day = 0; day < 30; ++day) {
      rest += rest % 97 + day;
      sum += rest % 1000;
    }
  return sum;
}
int main() {
  long sum = 0;
  for (int round = 0; round < 3; ++round)
    for (int cents = 100; cents < 500; cents += 100)
      sum += plan(cents, 12);
  std::printf("%ld\n", sum);
}
