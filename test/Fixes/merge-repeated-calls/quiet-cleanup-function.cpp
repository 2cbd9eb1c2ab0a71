// flags: -std=c++17
#include <cstdio>
#include <vector>
static void bye(int *) { std::puts("bye"); }
static long total(const std::vector<int> &v) {
  int guard __attribute__((cleanup(bye))) = 0;
  unsigned long s = (unsigned)guard;
  for (int x : v)
    s += (unsigned)x;
  return s % 1000;
}
long pick(const std::vector<int> &v) {
  if (total(v) > 3)
    return total(v);
  return 0;
}
int main() { std::printf("%ld\n", pick({1, 2, 3})); }
