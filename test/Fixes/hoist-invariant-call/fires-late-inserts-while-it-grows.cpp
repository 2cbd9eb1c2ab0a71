// audit: nothing is reached
// The vector grows while the place to insert at waits. The loop takes no turn.
#include <cstdio>
#include <vector>

unsigned weigh(const std::vector<int> &v, const std::vector<int> &w) {
  unsigned r = 0;
  for (int c : v)
    r += unsigned(c);
  std::vector<int> out;
  for (int x : w)
    out.insert(out.end(), (out.push_back(x), x));
  r += unsigned(out.size());
  return r;
}
unsigned sumOf(const std::vector<int> &xs, const std::vector<int> &v,
               const std::vector<int> &w) {
  unsigned sum = 0;
  for (int x : xs)
    sum += unsigned(x) * weigh(v, w);
  return sum;
}
int main() {
  std::vector<int> none, some{1, 2, 3};
  std::vector<int> w{1, 2};
  std::printf("%u\n", sumOf(none, some, w));
}
