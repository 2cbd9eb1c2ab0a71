// telemetry: Inputs/repeats.json
// It takes a few microseconds.
#include <cstdio>
long quick(long cents, int months) {
  long rest = cents, sum = 0;
  for (int month = 0; month < months; ++month)
    for (int day = 0; day < 30; ++day) {
      rest += rest % 97 + day;
      sum += rest % 1000;
    }
  return sum;
}
int main() { std::printf("%ld\n", quick(100, 12)); }
