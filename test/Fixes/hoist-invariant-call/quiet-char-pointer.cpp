// The bytes of the variable are changed through a char pointer.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
int main() {
  unsigned count = 1, sum = 0;
  unsigned *address = &count;
  unsigned char *bytes = reinterpret_cast<unsigned char *>(address);
  for (int i = 0; i < 3; ++i) {
    sum += slow(count);
    bytes[0] += 1;
  }
  std::printf("%u\n", sum);
}
