// telemetry: Inputs/repeats.json
// How long a loop takes is in its bounds, which may be constants: production
// has measured it.
#include <cstdio>
long plan(long cents, int months) {
  long sum = months;
  for (int i = 0; i < 100000; ++i)
    sum = (sum * 31 + cents * 7 + i) % 97 + 60;
  return sum;
}
int main() { std::printf("%ld %ld\n", plan(100, 12), plan(100, 12)); }
