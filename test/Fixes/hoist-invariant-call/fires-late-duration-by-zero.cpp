// audit: nothing is reached
// A duration is divided by a number that may be zero. The loop takes no turn.
#include <chrono>
#include <cstdio>
#include <vector>

unsigned weigh(const std::vector<int> &v, std::chrono::seconds d, int n) {
  unsigned r = 0;
  for (int c : v)
    r += unsigned(c);
  d /= n;
  r += unsigned(d.count());
  return r;
}
unsigned sumOf(const std::vector<int> &xs, const std::vector<int> &v,
               std::chrono::seconds d, int n) {
  unsigned sum = 0;
  for (int x : xs)
    sum += unsigned(x) * weigh(v, d, n);
  return sum;
}
int main() {
  std::vector<int> none, some{1, 2, 3};
  std::chrono::seconds d(9);
  int n = 0;
  std::printf("%u\n", sumOf(none, some, d, n));
}
