// Both calls stand in a branch without braces.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned run(unsigned n, int way) {
  if (way == 0)
    return slow(n) + 2 * slow(n);
  else if (slow(n) > 5)
    return 7;
  else
    for (unsigned i = 0; i < n; ++i)
      if (slow(i) > 2)
        way += slow(i);
  return way;
}
int main() { std::printf("%u %u %u\n", run(3, 0), run(3, 1), run(2, 2)); }
