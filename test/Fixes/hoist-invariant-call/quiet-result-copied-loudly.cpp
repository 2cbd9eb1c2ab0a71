// Copying the result is seen, and the variable would be copied each time.
#include <cstdio>
unsigned copies = 0;
struct Counted {
  unsigned value;
  explicit Counted(unsigned value) : value(value) {}
  Counted(const Counted &other) : value(other.value) { ++copies; }
};
Counted slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    for (unsigned j = 0; j < i; ++j)
      for (unsigned k = 0; k < j; ++k)
        sum += (i ^ j ^ k) % 7;
  return Counted(sum);
}
unsigned valueOf(Counted counted, unsigned i) { return counted.value + i / 2; }
int main() {
  unsigned n = 5, sum = 0;
  for (unsigned i = 0; i < valueOf(slow(n), i); ++i)
    sum += i;
  std::printf("%u %u\n", sum, copies);
}
