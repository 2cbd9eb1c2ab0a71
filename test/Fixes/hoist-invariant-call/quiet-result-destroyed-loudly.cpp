// Destroying the result prints.
#include <cstdio>
struct Loud {
  unsigned value;
  ~Loud() { std::puts("gone"); }
};
Loud make(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return Loud{sum};
}
int main() {
  unsigned sum = 0;
  for (int i = 0; i < 2; ++i)
    sum += make(4).value;
  std::printf("%u\n", sum);
}
