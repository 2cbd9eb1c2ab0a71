// The function is constexpr.
// flags: -std=c++14
#include <cstdio>
constexpr unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
constexpr unsigned square(unsigned n) { return slow(n) * slow(n); }
int main() { std::printf("%u\n", square(3)); }
