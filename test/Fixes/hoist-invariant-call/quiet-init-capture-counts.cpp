// A mutable lambda keeps its own counter in an init-capture.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
int main() {
  auto next = [k = 0u]() mutable {
    ++k;
    return slow(k);
  };
  unsigned sum = 0;
  for (int i = 0; i < 3; ++i)
    sum += next();
  std::printf("%u\n", sum);
}
