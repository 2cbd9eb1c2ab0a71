// The object is changed through its second owner.
#include <cstdio>
#include <memory>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned weigh(const std::shared_ptr<unsigned> &owner) {
  return owner ? slow(*owner) : 0;
}
int main() {
  auto owner = std::make_shared<unsigned>(1);
  auto second = owner;
  unsigned turns = 0;
  while (turns < weigh(owner) && turns < 9) {
    ++turns;
    ++*second;
  }
  std::printf("%u\n", turns);
}
