// What the call reads is written between the two calls.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
int main() {
  unsigned count = 1;
  std::printf("%u\n", slow(count));
  ++count;
  std::printf("%u\n", slow(count));
}
