// Whether the loop is the body of the branch is a matter of configuration.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned run(unsigned n, bool yes) {
  unsigned turns = 0;
  if (yes)
#ifdef LIMIT
    turns += LIMIT;
#else
    while (turns < slow(n))
      ++turns;
#endif
  return turns;
}
int main() { std::printf("%u\n", run(3, true)); }
