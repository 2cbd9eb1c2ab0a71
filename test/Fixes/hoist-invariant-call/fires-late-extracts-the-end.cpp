// audit: nothing is reached
// extract(end()) is undefined. The loop takes no turn.
#include <cstdio>
#include <map>
#include <vector>

unsigned weigh(const std::vector<int> &v, const std::map<int, int> &m, int k) {
  unsigned r = 0;
  for (int c : v)
    r += unsigned(c);
  std::map<int, int> w = m;
  auto node = w.extract(w.find(k));
  r += unsigned(w.size());
  return r;
}
unsigned sumOf(const std::vector<int> &xs, const std::vector<int> &v,
               const std::map<int, int> &m, int k) {
  unsigned sum = 0;
  for (int x : xs)
    sum += unsigned(x) * weigh(v, m, k);
  return sum;
}
int main() {
  std::vector<int> none, some{1, 2, 3};
  std::map<int, int> m;
  int k = 1;
  std::printf("%u\n", sumOf(none, some, m, k));
}
