// The handler changes what the thrown pointer points at.
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
  for (int i = 0; i < 3; ++i) {
    sum += slow(count);
    try {
      throw address;
    } catch (unsigned *caught) {
      ++*caught;
    }
  }
  std::printf("%u\n", sum);
}
