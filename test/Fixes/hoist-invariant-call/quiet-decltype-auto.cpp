// decltype(auto) would become const.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
int main() {
  unsigned sum = 0, n = 4;
  for (int i = 0; i < 3; ++i) {
    decltype(auto) copy = slow(n);
    ++copy;
    sum += copy;
  }
  std::printf("%u\n", sum);
}
