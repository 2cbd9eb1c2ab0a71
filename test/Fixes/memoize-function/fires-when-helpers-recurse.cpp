// What it calls calls it again; all of them are pure.
#include <cstdio>
long ways(int n);
long half(int n) { return n < 4 ? 1 : ways(n / 2) + half(n - 3); }
long ways(int n) {
  if (n < 2)
    return 1;
  return ways(n - 1) + ways(n - 2) + half(n);
}
int main() { std::printf("%ld\n", ways(22)); }
