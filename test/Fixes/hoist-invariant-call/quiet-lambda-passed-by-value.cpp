// A lambda that was passed by value changes the variable it refers to.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
template <typename Action> void twice(Action action) {
  action();
  action();
}
int main() {
  unsigned count = 1, sum = 0;
  for (int i = 0; i < 3; ++i) {
    sum += slow(count);
    twice([&] { ++count; });
  }
  std::printf("%u\n", sum);
}
