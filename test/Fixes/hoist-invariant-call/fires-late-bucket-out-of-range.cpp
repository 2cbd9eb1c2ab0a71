// audit: nothing is reached
// bucket_size() of a bucket that there is not is undefined. The loop takes no
// turn.
#include <cstdio>
#include <unordered_map>
#include <vector>

unsigned weigh(const std::vector<int> &v, const std::unordered_map<int, int> &m,
               unsigned n) {
  unsigned r = 0;
  for (int c : v)
    r += unsigned(c);
  r += unsigned(m.bucket_size(n));
  return r;
}
unsigned sumOf(const std::vector<int> &xs, const std::vector<int> &v,
               const std::unordered_map<int, int> &m, unsigned n) {
  unsigned sum = 0;
  for (int x : xs)
    sum += unsigned(x) * weigh(v, m, n);
  return sum;
}
int main() {
  std::vector<int> none, some{1, 2, 3};
  std::unordered_map<int, int> m;
  unsigned n = 4000000000u;
  std::printf("%u\n", sumOf(none, some, m, n));
}
