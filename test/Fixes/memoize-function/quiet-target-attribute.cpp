#include <cstdio>
#include <immintrin.h>
__attribute__((target("popcnt"))) long bits(int n, int m) {
  if (n <= 0 || m <= 0)
    return _mm_popcnt_u32(n * 7 + m + 1);
  return bits(n - 1, m) + bits(n, m - 1);
}
int main() { std::printf("%ld\n", bits(4, 4)); }
