// audit: nothing is reached
// The index was set below zero before the lambda copied it. The loop takes no
// turn.
#include <cstdio>
#include <vector>

unsigned weigh(const std::vector<int> &v, const std::vector<int> &w, int n) {
  unsigned r = 0;
  for (int c : v)
    r += unsigned(c);
  int i = 0;
  if (n > 5)
    i = -90000;
  auto g = [&w, i] { return i < int(w.size()) ? unsigned(w[i]) : 0u; };
  r += g();
  return r;
}
unsigned sumOf(const std::vector<int> &xs, const std::vector<int> &v,
               const std::vector<int> &w, int n) {
  unsigned sum = 0;
  for (int x : xs)
    sum += unsigned(x) * weigh(v, w, n);
  return sum;
}
int main() {
  std::vector<int> none, some{1, 2, 3};
  std::vector<int> w{1};
  int n = 10000;
  std::printf("%u\n", sumOf(none, some, w, n));
}
