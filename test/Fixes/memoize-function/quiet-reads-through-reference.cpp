// A member refers to what others change.
#include <cstdio>
int rate = 1;
int &alias = rate;
long ways(int n) {
  if (n < 2)
    return 1;
  if (n == 5)
    return alias;
  return ways(n - 1) + ways(n - 2);
}
int main() { std::printf("%ld\n", ways(10)); rate = 7; std::printf("%ld\n", ways(10)); }
