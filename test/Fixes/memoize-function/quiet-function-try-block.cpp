// The body is a try block of the function.
#include <cstdio>
long ways(int n) try {
  if (n < 2)
    return 1;
  return ways(n - 1) + ways(n - 2);
} catch (...) {
  return 0;
}
int main() { std::printf("%ld\n", static_cast<long>(ways(20))); }
