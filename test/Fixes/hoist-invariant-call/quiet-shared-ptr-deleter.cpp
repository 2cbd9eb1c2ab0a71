// A scope guard made of a shared_ptr changes the variable when it goes.
#include <cstdio>
#include <memory>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
int main() {
  unsigned count = 1, sum = 0;
  for (int i = 0; i < 3; ++i) {
    std::shared_ptr<void> guard(nullptr, [&](void *) { ++count; });
    sum += slow(count);
  }
  std::printf("%u\n", sum);
}
