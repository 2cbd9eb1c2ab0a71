// The whole object is assigned.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
struct Inner {
  unsigned weight;
};
struct Outer {
  Inner inner;
};
unsigned run(const Inner &inner, Outer &outer) {
  unsigned turns = 0;
  while (turns < slow(inner.weight) && turns < 9) {
    ++turns;
    outer = Outer{{turns + 3}};
  }
  return turns;
}
int main() {
  Outer outer = {{1}};
  std::printf("%u\n", run(outer.inner, outer));
}
