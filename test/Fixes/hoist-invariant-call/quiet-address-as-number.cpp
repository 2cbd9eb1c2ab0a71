// A function keeps the address that it was given as a number.
#include <cstdint>
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
std::uintptr_t kept;
void keep(unsigned *address) {
  kept = reinterpret_cast<std::uintptr_t>(address);
}
void grow() { ++*reinterpret_cast<unsigned *>(kept); }
int main() {
  unsigned count = 1, sum = 0;
  keep(&count);
  for (int i = 0; i < 3; ++i) {
    sum += slow(count);
    grow();
  }
  std::printf("%u\n", sum);
}
