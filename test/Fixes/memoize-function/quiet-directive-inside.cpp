// What other builds compile was not proved.
#include <cstdio>
long ways(int n) {
  if (n < 2)
    return 1;
#ifdef LOGGED
  std::printf("%d\n", n);
#endif
  return ways(n - 1) + ways(n - 2);
}
int main() { std::printf("%ld\n", static_cast<long>(ways(20))); }
