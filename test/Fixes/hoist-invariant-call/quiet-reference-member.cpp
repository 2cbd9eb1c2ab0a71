// A class of its own refers to the variable.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
class Grower {
public:
  explicit Grower(unsigned &target) : target(target) {}
  void grow() { ++target; }

private:
  unsigned &target;
};
int main() {
  unsigned limit = 1, turns = 0;
  Grower grower(limit);
  while (turns < slow(limit) && turns < 9) {
    ++turns;
    grower.grow();
  }
  std::printf("%u\n", turns);
}
