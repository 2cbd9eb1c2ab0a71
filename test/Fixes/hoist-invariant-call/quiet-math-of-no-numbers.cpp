// A function of <cmath> has namesakes, and this one counts its calls.
#include <cmath>
#include <cstdio>
#include <vector>

unsigned calls = 0;
struct Angle {
  double radians;
};
double sin(const Angle &angle) {
  ++calls;
  return std::sin(angle.radians);
}
double wave(const std::vector<Angle> &angles) {
  double sum = 0;
  for (const Angle &angle : angles)
    sum += sin(angle);
  return sum;
}
unsigned above(const std::vector<Angle> &angles, const std::vector<double> &limits) {
  unsigned n = 0;
  for (double limit : limits)
    n += wave(angles) > limit;
  return n;
}
int main() {
  unsigned n = above({{1}, {2}}, {0, 1, 2});
  std::printf("%u %u\n", n, calls);
}
