// Each call is seen.
#include <cstdio>
long ways(int n) {
  if (n < 2)
    return 1;
  std::puts("asked");
  return ways(n - 1) + ways(n - 2);
}
int main() { std::printf("%ld\n", ways(6)); }
