// Each call makes one more.
#include <cstdio>
long ways(int n) {
  if (n < 2)
    return 1;
  if (n % 2 == 0)
    return ways(n - 1) + 1;
  return ways(n - 2);
}
int main() { std::printf("%ld\n", static_cast<long>(ways(20))); }
