// audit: nothing is reached
// An optional int takes a floating-point number. The loop takes no turn.
#include <cstdio>
#include <optional>
#include <vector>

unsigned weigh(const std::vector<int> &v, double given) {
  unsigned r = 0;
  for (int c : v)
    r += unsigned(c);
  std::optional<int> o;
  o = given;
  r += unsigned(o.has_value());
  return r;
}
unsigned sumOf(const std::vector<int> &xs, const std::vector<int> &v,
               double given) {
  unsigned sum = 0;
  for (int x : xs)
    sum += unsigned(x) * weigh(v, given);
  return sum;
}
int main() {
  std::vector<int> none, some{1, 2, 3};
  double given = 1e30;
  std::printf("%u\n", sumOf(none, some, given));
}
