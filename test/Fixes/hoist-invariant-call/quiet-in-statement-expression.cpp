// The loop stands in a statement expression, which is no block like others.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned run(unsigned n) {
  return ({
    unsigned turns = 0;
    while (turns < slow(n))
      ++turns;
    turns;
  });
}
int main() { std::printf("%u\n", run(3)); }
