// telemetry: Inputs/repeats.json
// The key is what the caller gave.
#include <cstdio>
long plan(long cents, int months) {
  long sum = 0;
  while (months-- > 0)
    for (int day = 0; day < 30; ++day) {
      cents += cents % 97 + day;
      sum += cents % 1000;
      sum += cents % 10 * day % 7 + cents % 11 * day % 5 + cents % 13;
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
