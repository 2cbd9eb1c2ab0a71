// What writes is behind two functions that call each other.
#include <cstdio>
int calls = 0;
long ways(int n);
long other(int n);
long third(int n) {
  ++calls;
  return n < 3 ? 1 : other(n - 3);
}
long other(int n) { return n < 2 ? 1 : third(n - 1) + ways(n - 2); }
long ways(int n) {
  if (n < 2)
    return 1;
  return ways(n - 1) + ways(n - 2) + other(n - 2);
}
int main() {
  std::printf("%ld\n", ways(12));
  std::printf("%d\n", calls);
}
