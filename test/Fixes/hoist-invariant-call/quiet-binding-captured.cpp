// A lambda captured a structured binding by reference and changes it.
#include <cstdio>
#include <functional>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
struct Pair {
  unsigned first, second;
};
int main() {
  auto [first, second] = Pair{1, 2};
  std::function<void()> grow = [&first] { ++first; };
  unsigned sum = 0;
  for (int i = 0; i < 3; ++i) {
    sum += slow(first);
    grow();
  }
  std::printf("%u %u\n", sum, second);
}
