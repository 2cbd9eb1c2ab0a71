// Each call makes two more, with arguments that others had already.
#include <cstdio>
long ways(int n) {
  if (n < 2)
    return 1;
  return ways(n - 1) + ways(n - 2);
}
int main() { std::printf("%ld %ld\n", ways(25), ways(24)); }
