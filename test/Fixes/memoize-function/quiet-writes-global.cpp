// It counts its calls.
#include <cstdio>
int calls = 0;
long ways(int n) {
  if (n < 2)
    return 1;
  ++calls;
  return ways(n - 1) + ways(n - 2);
}
int main() { std::printf("%ld\n", ways(20)); std::printf("%d\n", calls); }
