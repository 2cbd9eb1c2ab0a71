// telemetry: Inputs/repeats.json
// 0.0 and -0.0 are equal, and the answer tells them apart.
#include <cstdio>
double plan(double rate, int months) {
  double sum = 0;
  for (int month = 0; month < months; ++month)
    for (int day = 0; day < 30; ++day)
      sum += rate * day / 97 + month;
  return months == 0 ? 1 / rate : sum;
}
int main() { std::printf("%g %g\n", plan(0.0, 0), plan(-0.0, 0)); }
