// What the call reads is written between two calls of one expression.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
int main() {
  unsigned count = 1;
  unsigned sum = slow(count);
  if (slow(count) < 50 && ++count && slow(count) < 60)
    ++sum;
  std::printf("%u\n", sum + slow(count));
}
