// The pointer comes out of a dynamic_cast.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
struct Base {
  virtual ~Base() = default;
};
struct Derived : Base {
  unsigned count = 1;
};
int main() {
  Derived object;
  Base *base = &object;
  Derived *same = dynamic_cast<Derived *>(base);
  unsigned sum = 0;
  for (int i = 0; i < 3; ++i) {
    sum += slow(object.count);
    ++same->count;
  }
  std::printf("%u\n", sum);
}
