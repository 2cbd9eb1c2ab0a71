// A const member function changes a mutable member.
#include <cstdio>
struct Counter {
  mutable unsigned calls = 0;
  unsigned weigh(unsigned n) const {
    unsigned sum = 0;
    for (unsigned i = 0; i < n; ++i)
      sum += i % 7;
    return sum + ++calls;
  }
};
int main() {
  const Counter counter;
  unsigned sum = 0;
  for (int i = 0; i < 3; ++i)
    sum += counter.weigh(4);
  std::printf("%u\n", sum);
}
