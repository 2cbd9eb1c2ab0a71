// The constructors of an array's elements keep their addresses.
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
void grow() { ++last->count; }
int main() {
  Inner inner[1];
  unsigned sum = 0;
  for (int i = 0; i < 3; ++i) {
    sum += slow(inner[0].count);
    grow();
  }
  std::printf("%u\n", sum);
}
