// The pointer comes out of a statement expression.
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
  unsigned *same = ({
    sum += 1;
    address;
  });
  for (int i = 0; i < 3; ++i) {
    sum += slow(count);
    ++*same;
  }
  std::printf("%u\n", sum);
}
