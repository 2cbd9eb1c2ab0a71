// The head of the loop is a macro's.
#include <cstdio>
#define EACH(i, count) for (unsigned i = 0; i < count; ++i)
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned run(unsigned n) {
  unsigned sum = 0;
  EACH(i, 5)
    sum += slow(n) ^ i;
  return sum;
}
int main() { std::printf("%u\n", run(3)); }
