// telemetry: Inputs/slow.jsonl
#include <cstdio>
#include <memory>
unsigned spin(unsigned s) {
  for (int i = 0; i < 30000000; ++i)
    s = s * 1664525u + (s >> 13) + 1013904223u;
  return s;
}
using P = std::shared_ptr<const unsigned>;
unsigned first(const P &p) {
  unsigned s = spin(*p) & 7;
  return s * 1000 + unsigned(p.use_count());
}
unsigned second(P p) { return (spin(*p) + spin(3)) & 7; }
unsigned report(const P &p) {
  unsigned x = first(p);
  unsigned y = second(p);
  return x * 100 + y;
}
int main() { std::printf("%u\n", report(std::make_shared<unsigned>(5))); }
