// An aggregate initialised with parentheses holds a reference.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
struct Grower {
  unsigned &target;
};
Grower *current;
__attribute__((noinline)) void grow() { ++current->target; }
int main() {
  unsigned count = 1, sum = 0;
  Grower grower(count);
  current = &grower;
  for (int i = 0; i < 3; ++i) {
    sum += slow(count);
    grow();
  }
  std::printf("%u\n", sum);
}
