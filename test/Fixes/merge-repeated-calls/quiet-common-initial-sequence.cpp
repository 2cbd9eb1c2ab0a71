// flags: -std=c++17
#include <cstdio>
struct A { int tag, lo; };
struct B { int kind, hi; };
union U { A a; B b; };
static long kinds(const U &u) {
  unsigned long s = 0;
  for (unsigned i = 0; i < 20; ++i)
    s = s * 31 + (unsigned)u.b.kind;
  return s % 1000;
}
long twice(const U &u, U &w) {
  long r = kinds(u) + 1;
  w.a.tag = 9;
  return r * 1000 + kinds(u);
}
int main() {
  U u;
  u.a = {1, 2};
  std::printf("%ld\n", twice(u, u));
}
