// audit: nothing is reached
// A clamp whose upper bound is below the lower one is undefined. The loop takes
// no turn.
#include <algorithm>
#include <cstdio>
#include <vector>

unsigned weigh(const std::vector<int> &v, int lo, int hi) {
  unsigned r = 0;
  for (int c : v)
    r += unsigned(c);
  r += unsigned(std::clamp(5, lo, hi));
  return r;
}
unsigned sumOf(const std::vector<int> &xs, const std::vector<int> &v, int lo,
               int hi) {
  unsigned sum = 0;
  for (int x : xs)
    sum += unsigned(x) * weigh(v, lo, hi);
  return sum;
}
int main() {
  std::vector<int> none, some{1, 2, 3};
  int lo = 9, hi = 1;
  std::printf("%u\n", sumOf(none, some, lo, hi));
}
