// flags: -std=c++17
#include <cstdio>
struct Amount {
  long v;
  Amount(long n) : v(n) {}
  Amount(const Amount &) = default;
  template <class U> Amount(U &&u) : v(static_cast<long>(u.v) + 1000000) {}
};
Amount amount(int n, int m) {
  if (n <= 0 || m <= 0)
    return Amount(1L);
  return Amount(amount(n - 1, m).v + amount(n, m - 1).v);
}
int main() {
  std::printf("%ld\n", amount(4, 4).v);
  std::printf("%ld\n", amount(4, 4).v);
}
