// The loop over the result goes another way over a constant.
#include <cstdio>
struct Span {
  unsigned values[4];
  unsigned *begin() { return values; }
  unsigned *end() { return values + 4; }
  const unsigned *begin() const { return values + 3; }
  const unsigned *end() const { return values + 4; }
};
Span slow(unsigned n) {
  Span span{{0, 0, 0, 0}};
  for (unsigned i = 0; i < n; ++i)
    for (unsigned j = 0; j < i; ++j)
      span.values[0] += i ^ j;
  return span;
}
int main() {
  unsigned n = 5, sum = 0;
  for (unsigned turn = 0; turn < 3; ++turn)
    for (unsigned value : slow(n))
      sum += value;
  std::printf("%u\n", sum);
}
