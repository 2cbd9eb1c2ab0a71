// audit: nothing is reached
// Not every floating-point number is an int. The loop takes no turn.
#include <cstdio>
#include <vector>

unsigned weigh(const std::vector<int> &v, const std::vector<double> &d) {
  unsigned r = 0;
  for (int c : v)
    r += unsigned(c);
  std::vector<int> w;
  w.assign(d.begin(), d.end());
  r += unsigned(w.size());
  return r;
}
unsigned sumOf(const std::vector<int> &xs, const std::vector<int> &v,
               const std::vector<double> &d) {
  unsigned sum = 0;
  for (int x : xs)
    sum += unsigned(x) * weigh(v, d);
  return sum;
}
int main() {
  std::vector<int> none, some{1, 2, 3};
  std::vector<double> d{1e30};
  std::printf("%u\n", sumOf(none, some, d));
}
