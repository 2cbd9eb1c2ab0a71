// The call stands in no block that sees both.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned run(unsigned n, bool yes) {
  if (yes)
    return slow(n);
  else
    return slow(n) + 1;
}
int main() { std::printf("%u\n", run(3, true)); }
