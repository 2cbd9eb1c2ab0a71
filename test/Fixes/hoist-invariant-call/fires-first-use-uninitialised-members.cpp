// A loop without turns does not read what has no value yet.
// audit: nothing is reached
// flags: -std=c++14
#include <cstdio>
struct Plain {
  int size;
  bool big;
};
struct Made {
  bool big;
  Made() {}
};
struct Outer {
  Plain inner[2];
};
static unsigned weigh(const bool &big) {
  unsigned sum = 1;
  for (int i = 0; i < 9; ++i)
    sum = sum * 31 + (big ? 1u : 2u);
  return sum;
}
static unsigned weigh(const Outer &outer) { return weigh(outer.inner[0].big); }
static unsigned ofPlain(unsigned turns) {
  Plain plain;
  if (turns > 0)
    plain = Plain{1, true};
  unsigned sum = 0;
  for (unsigned i = 0; i < turns; ++i)
    sum += weigh(plain.big);
  return sum;
}
static unsigned ofMade(unsigned turns) {
  Made made;
  const bool &big = made.big;
  if (turns > 0)
    made.big = true;
  unsigned sum = 0;
  for (unsigned i = 0; i < turns; ++i)
    sum += weigh(big);
  return sum;
}
static unsigned ofOuter(unsigned turns) {
  Outer outer;
  if (turns > 0)
    outer = Outer();
  auto ask = [&outer] { return weigh(outer.inner[0].big); };
  unsigned sum = 0;
  for (unsigned i = 0; i < turns; ++i)
    sum += ask();
  return sum;
}
int main() { std::printf("%u %u %u\n", ofPlain(0), ofMade(0), ofOuter(0)); }
