// telemetry: Inputs/slow.jsonl
#include <cstdio>
unsigned spin(unsigned s) {
  for (int i = 0; i < 30000000; ++i)
    s = s * 1664525u + (s >> 13) + 1013904223u;
  return s;
}
unsigned first(unsigned n) { return spin(n) & 7; }
typedef float v4 __attribute__((vector_size(16)));
float second(const float &z) { return z + (spin(3) & 7); }
float report(const float &z, v4 &d) {
  unsigned x = first(1);
  d = v4{5, 6, 7, 8};
  float y = second(z);
  return x + y;
}
int main() {
  v4 v = {1, 2, 3, 4};
  std::printf("%f\n", report(reinterpret_cast<float &>(v), v));
}
