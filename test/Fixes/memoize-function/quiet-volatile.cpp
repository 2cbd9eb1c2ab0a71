// What it reads changes by itself.
#include <cstdio>
volatile int port = 1;
long ways(int n) {
  if (n < 2)
    return 1;
  if (port > 1)
    return 0;
  return ways(n - 1) + ways(n - 2);
}
int main() { std::printf("%ld\n", static_cast<long>(ways(20))); }
