// Each thread has an errno of its own, and nobody looks at it here.
// telemetry: Inputs/slow.jsonl
#include <cmath>
#include <cstdio>
#include <vector>
double first(const std::vector<double> &values) {
  double sum = 0;
  for (double value : values)
    sum += value * value;
  return std::sqrt(sum);
}
double second(const std::vector<double> &values) {
  double sum = 0;
  for (double value : values)
    sum += std::sqrt(value);
  return sum;
}
double report(const std::vector<double> &values) {
  const double length = first(values);
  const double roots = second(values);
  return length * 100 + roots;
}
int main() { std::printf("%g\n", report({9, 16})); }
