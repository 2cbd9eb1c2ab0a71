// flags: -std=c++17
// copyfmt calls the callbacks of the user.
#include <cstdio>
#include <sstream>
#include <vector>
static std::vector<int> log{1, 2, 3};
static int total(const std::vector<int> &v) {
  unsigned s = 0;
  for (int x : v)
    s = s * 31u + unsigned(x);
  return int(s % 1000u);
}
static void called(std::ios_base::event, std::ios_base &, int) { log[0] += 3; }
int run(std::ostream &out, std::ostream &other) {
  int a = total(log) + 1;
  out.copyfmt(other);
  return a * total(log);
}
int main() {
  std::ostringstream a, b;
  b.register_callback(called, 0);
  std::printf("%d\n", run(a, b));
}
