// telemetry: Inputs/repeats.json
// A dozen calls say nothing.
#include <cstdio>
long rare(long cents, int months) {
  long rest = cents, sum = 0;
  for (int month = 0; month < months; ++month)
    for (int day = 0; day < 30; ++day) {
      rest += rest % 97 + day;
      sum += rest % 1000;
    }
  return sum;
}
int main() { std::printf("%ld\n", rare(100, 12)); }
