// audit: nothing is reached
// erase(find(...), begin()) is no range. The loop takes no turn.
#include <algorithm>
#include <cstdio>
#include <vector>

unsigned weigh(const std::vector<int> &v, int n) {
  unsigned r = 0;
  for (int c : v)
    r += unsigned(c);
  std::vector<int> w = v;
  w.erase(std::find(w.begin(), w.end(), n), w.begin());
  r += unsigned(w.size());
  return r;
}
unsigned sumOf(const std::vector<int> &xs, const std::vector<int> &v, int n) {
  unsigned sum = 0;
  for (int x : xs)
    sum += unsigned(x) * weigh(v, n);
  return sum;
}
int main() {
  std::vector<int> none, some{1, 2, 3};
  int n = 3;
  std::printf("%u\n", sumOf(none, some, n));
}
