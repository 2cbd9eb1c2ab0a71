// What the tuple refers to is a temporary, and a function tells that.
#include <cstdio>
#include <tuple>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned kindOf(const std::tuple<unsigned &&> &) { return 1; }
unsigned kindOf(const std::tuple<const unsigned &> &) { return 2; }
int main() {
  unsigned sum = 0, n = 4;
  for (int i = 0; i < 3; ++i)
    sum += kindOf(std::forward_as_tuple(slow(n)));
  std::printf("%u\n", sum);
}
