// flags: -std=c++14
#include <cstdint>
#include <cstdio>
struct alignas(128) Wide { long v[16]; };
Wide wide(int n, int m) {
  Wide w{};
  w.v[0] = 1;
  if (n > 0 && m > 0)
    w.v[0] = wide(n - 1, m).v[0] + wide(n, m - 1).v[0];
  return w;
}
int main() {
  std::printf("%ld\n", wide(4, 4).v[0]); // UBSan: misaligned store after
}
