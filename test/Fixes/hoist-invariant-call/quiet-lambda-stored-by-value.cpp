// A lambda passed by value was stored, and is called in the loop.
#include <cstdio>
#include <functional>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
std::function<void()> stored;
template <typename Action> void store(Action action) { stored = action; }
int main() {
  unsigned count = 1, sum = 0;
  store([&count] { ++count; });
  for (int i = 0; i < 3; ++i) {
    sum += slow(count);
    stored();
  }
  std::printf("%u\n", sum);
}
