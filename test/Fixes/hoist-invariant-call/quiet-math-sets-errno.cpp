// The program looks at the errno that sqrt sets.
#include <cerrno>
#include <cmath>
#include <cstdio>
#include <vector>

double norm(const std::vector<double> &values) {
  double sum = 0;
  for (double value : values)
    sum += value;
  return std::sqrt(sum);
}
unsigned failures(const std::vector<double> &values) {
  unsigned n = 0;
  for (double value : values) {
    errno = 0;
    n += norm(values) > value;
    n += errno == EDOM;
  }
  return n;
}
int main() { std::printf("%u\n", failures({-1, -2})); }
