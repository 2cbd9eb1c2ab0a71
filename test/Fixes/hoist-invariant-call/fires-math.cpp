// What a function of <cmath> does beside its result is to set errno.
#include <cmath>
#include <cstdio>
#include <vector>

double norm(const std::vector<double> &values) {
  double sum = 0;
  for (double value : values)
    sum += std::pow(value, 2) + std::abs(value);
  return std::sqrt(sum);
}
unsigned above(const std::vector<double> &values) {
  unsigned n = 0;
  for (double value : values)
    n += value > norm(values);
  return n;
}
float rounded(const std::vector<float> &values) {
  float sum = 0;
  for (float value : values)
    sum += std::round(value) + floorf(value);
  return sum;
}
unsigned aboveRounded(const std::vector<float> &values) {
  unsigned n = 0;
  for (float value : values)
    n += value > rounded(values);
  return n;
}
int main() {
  std::printf("%u %u\n", above({1, 2, 3}), aboveRounded({1.5f, -2.5f}));
  std::printf("%u %u\n", above({}), aboveRounded({}));
}
