// What runs before main sees the constant before it has its value.
#include <cstdio>
long ways(int n);
int start();
long early = ways(5);
const int rate = start();
long ways(int n) {
  if (n < 2)
    return 1;
  if (n == 4)
    return rate;
  return ways(n - 1) + ways(n - 2);
}
int start() { return 7; }
int main() { std::printf("%ld %ld\n", early, ways(5)); }
