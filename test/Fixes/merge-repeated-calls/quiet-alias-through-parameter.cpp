// The output parameter may be the variable that the call reads.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned run(const unsigned &n, unsigned &out) {
  out = slow(n) + 1;
  out += slow(n);
  return out;
}
int main() {
  unsigned same = 2;
  std::printf("%u\n", run(same, same));
}
