// audit: nothing is reached
// exchange() assigns a pointer, which is null, to a text. The loop takes no
// turn.
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

unsigned weigh(const std::vector<int> &v, const char *t) {
  unsigned r = 0;
  for (int c : v)
    r += unsigned(c);
  std::string o = "x";
  auto z = std::exchange(o, t);
  r += unsigned(z.size());
  return r;
}
unsigned sumOf(const std::vector<int> &xs, const std::vector<int> &v,
               const char *t) {
  unsigned sum = 0;
  for (int x : xs)
    sum += unsigned(x) * weigh(v, t);
  return sum;
}
int main() {
  std::vector<int> none, some{1, 2, 3};
  const char *t = nullptr;
  std::printf("%u\n", sumOf(none, some, t));
}
