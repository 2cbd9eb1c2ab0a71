// audit: nothing is reached
// The largest of no numbers is undefined. The loop takes no turn.
#include <algorithm>
#include <cstdio>
#include <initializer_list>
#include <vector>

unsigned weigh(const std::vector<int> &v, std::initializer_list<int> l) {
  unsigned r = 0;
  for (int c : v)
    r += unsigned(c);
  r += unsigned(std::max(l));
  return r;
}
unsigned sumOf(const std::vector<int> &xs, const std::vector<int> &v,
               std::initializer_list<int> l) {
  unsigned sum = 0;
  for (int x : xs)
    sum += unsigned(x) * weigh(v, l);
  return sum;
}
int main() {
  std::vector<int> none, some{1, 2, 3};
  std::initializer_list<int> l;
  std::printf("%u\n", sumOf(none, some, l));
}
