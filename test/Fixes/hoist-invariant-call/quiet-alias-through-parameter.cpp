// The two parameters may be the same variable.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned run(const unsigned &limit, unsigned &count) {
  unsigned turns = 0;
  while (turns < slow(limit) && turns < 9) {
    ++turns;
    count += 2;
  }
  return turns;
}
int main() {
  unsigned same = 1;
  std::printf("%u\n", run(same, same));
}
