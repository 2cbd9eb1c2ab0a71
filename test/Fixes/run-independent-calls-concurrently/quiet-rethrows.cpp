// telemetry: Inputs/slow.jsonl
#include <cstdio>
unsigned spin(unsigned s) {
  for (int i = 0; i < 30000000; ++i)
    s = s * 1664525u + (s >> 13) + 1013904223u;
  return s;
}
unsigned first(unsigned n) { return spin(n) & 7; }
unsigned second(unsigned n) {
  try {
    throw;
  } catch (int i) {
    return spin(n) % 8 + i;
  }
}
int main() {
  try {
    throw 3;
  } catch (...) {
    unsigned x = first(1);
    unsigned y = second(2);
    std::printf("%u %u\n", x, y); // after: std::terminate
  }
}
