// A part of an aggregate keeps its address.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
struct Inner;
Inner *last;
struct Inner {
  unsigned count = 1;
  Inner() { last = this; }
};
struct Outer {
  unsigned before;
  Inner inner;
};
void grow() { ++last->count; }
int main() {
  Outer outer{2, {}};
  unsigned sum = 0;
  for (int i = 0; i < 3; ++i) {
    sum += slow(outer.inner.count);
    grow();
  }
  std::printf("%u\n", sum);
}
