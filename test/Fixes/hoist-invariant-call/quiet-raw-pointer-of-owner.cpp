// The object is changed through the raw pointer of its owner.
#include <cstdio>
#include <memory>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned weigh(const std::unique_ptr<unsigned> &owner) {
  return owner ? slow(*owner) : 0;
}
int main() {
  auto owner = std::make_unique<unsigned>(1);
  unsigned *raw = owner.get();
  unsigned turns = 0;
  while (turns < weigh(owner) && turns < 9) {
    ++turns;
    ++*raw;
  }
  std::printf("%u\n", turns);
}
