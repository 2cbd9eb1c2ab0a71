// It leaves an error number behind, which is looked at.
#include <cerrno>
#include <cmath>
#include <cstdio>
long ways(int n) {
  if (n < 2)
    return 1;
  if (std::pow(n, 2) > 1e9)
    return 0;
  return ways(n - 1) + ways(n - 2);
}
int main() {
  errno = 0;
  std::printf("%ld %d\n", ways(20), errno == 0);
}
