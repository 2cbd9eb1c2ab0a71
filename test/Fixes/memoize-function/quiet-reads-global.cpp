// The answer changes with the rate.
#include <cstdio>
int rate = 1;
long ways(int n) {
  if (n < 2)
    return 1;
  if (n == 5)
    return rate;
  return ways(n - 1) + ways(n - 2);
}
int main() { std::printf("%ld\n", ways(10)); rate = 7; std::printf("%ld\n", ways(10)); }
