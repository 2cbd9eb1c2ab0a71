// The base class keeps the address of each object.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
struct Base;
Base *last;
struct Base {
  unsigned count = 1;
  Base() { last = this; }
};
struct Derived : Base {
  Derived() {}
};
void grow() { ++last->count; }
int main() {
  Derived object;
  unsigned sum = 0;
  for (int i = 0; i < 3; ++i) {
    sum += slow(object.count);
    grow();
  }
  std::printf("%u\n", sum);
}
