// telemetry: Inputs/slow.jsonl
#include <cstdio>
unsigned spin(unsigned s) {
  for (int i = 0; i < 30000000; ++i)
    s = s * 1664525u + (s >> 13) + 1013904223u;
  return s;
}
unsigned first(unsigned n) { return spin(n) & 7; }
struct Ex {
  Ex() {}
  Ex(const Ex &) = default;
  template <class T> Ex(T &&t) : n(t.n + 1000) {}
  unsigned n = 3;
};
Ex second(unsigned n) {
  Ex e;
  e.n = spin(n) & 7;
  return e;
}
unsigned report(unsigned a, unsigned b) {
  unsigned x = first(a);
  const Ex y = second(b);
  return x * 100 + y.n;
}
int main() { std::printf("%u\n", report(1, 2)); }
