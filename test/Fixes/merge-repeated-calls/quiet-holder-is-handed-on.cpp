// A number that is no constant is told from a temporary by what gets it.
#include <cstdio>
#include <vector>
static long total(const std::vector<int> &v) {
  long sum = 0;
  for (int x : v)
    sum ^= x;
  return sum;
}
static const char *kind(long &) { return "variable"; }
static const char *kind(long &&) { return "temporary"; }
static void tell(const std::vector<int> &v) {
  long sum = total(v);
  std::printf("%ld %s\n", sum, kind(total(v)));
}
int main() { tell({1, 8}); }
