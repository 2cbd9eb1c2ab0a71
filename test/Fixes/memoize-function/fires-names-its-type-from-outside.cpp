#include <cstdio>
using Count = long long;
struct Shop {
  using Count = int;
  static ::Count ways(int n, int m);
};
Count Shop::ways(int n, int m) {
  if (n <= 0 || m <= 0)
    return 3000000000LL;
  return ways(n - 1, m) + ways(n, m - 1);
}
int main() { std::printf("%lld\n", Shop::ways(2, 2)); }
