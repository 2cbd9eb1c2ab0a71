// telemetry: Inputs/slow.jsonl
#include <cstdio>
unsigned spin(unsigned s) {
  for (int i = 0; i < 30000000; ++i)
    s = s * 1664525u + (s >> 13) + 1013904223u;
  return s;
}
unsigned first(unsigned n) { return spin(n) & 7; }
struct Flags { unsigned a : 4, b : 4, c : 20; };
unsigned second(const Flags &f) {
  unsigned s = 0;
  for (int i = 0; i < 30000000; ++i)
    s += f.b * i;
  return s;
}
unsigned report(Flags &f) {
  unsigned x = first(1);
  f.a = 3; // the same memory location as f.b: a data race
  unsigned y = second(f);
  return x + y;
}
int main() {
  Flags f{1, 2, 3};
  std::printf("%u\n", report(f));
}
