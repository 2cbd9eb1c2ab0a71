// flags: -std=c++17 -fblocks
// A block writes a __block variable; what it captures does not count as escaped.
#include <cstdio>
extern "C" { void *_NSConcreteStackBlock[32]; void _Block_object_dispose(const void *, int) {} void _Block_object_assign(void *, const void *, int) {} }
struct Row { int v[3]; };
static int total(const Row &a) {
  unsigned s = 0;
  for (int i = 0; i < 3; ++i)
    s = s * 31u + unsigned(a.v[i]);
  return int(s % 1000u);
}
int run() {
  __block Row x{{1, 2, 3}};
  int a = total(x) + 1;
  ^{ x.v[0] = 8; }();
  return a * total(x);
}
int main() { std::printf("%d\n", run()); }
