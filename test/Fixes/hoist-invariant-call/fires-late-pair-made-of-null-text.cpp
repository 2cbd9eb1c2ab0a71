// audit: nothing is reached
// A pair of a text is made of a pair of a pointer, which is null. The loop
// takes no turn.
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

unsigned weigh(const std::vector<int> &v,
               const std::pair<const char *, int> &t) {
  unsigned r = 0;
  for (int c : v)
    r += unsigned(c);
  std::pair<std::string, int> q = t;
  r += unsigned(q.first.size());
  return r;
}
unsigned sumOf(const std::vector<int> &xs, const std::vector<int> &v,
               const std::pair<const char *, int> &t) {
  unsigned sum = 0;
  for (int x : xs)
    sum += unsigned(x) * weigh(v, t);
  return sum;
}
int main() {
  std::vector<int> none, some{1, 2, 3};
  std::pair<const char *, int> t{nullptr, 1};
  std::printf("%u\n", sumOf(none, some, t));
}
