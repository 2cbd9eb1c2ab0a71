// audit: nothing is reached
// Equality is no order to sort by. The loop takes no turn.
#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

unsigned weigh(const std::vector<int> &v, std::vector<int> w) {
  unsigned r = 0;
  for (int c : v)
    r += unsigned(c);
  std::ranges::sort(w, std::ranges::equal_to{});
  r += unsigned(w.size());
  return r;
}
unsigned sumOf(const std::vector<int> &xs, const std::vector<int> &v,
               std::vector<int> w) {
  unsigned sum = 0;
  for (int x : xs)
    sum += unsigned(x) * weigh(v, w);
  return sum;
}
int main() {
  std::vector<int> none, some{1, 2, 3};
  std::vector<int> w(64, 1);
  std::printf("%u\n", sumOf(none, some, w));
}
