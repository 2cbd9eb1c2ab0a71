// The last owner goes, so the weak pointer expires.
#include <cstdio>
#include <memory>
unsigned watch(const std::weak_ptr<int> &weak) {
  unsigned count = 0;
  for (int i = 0; i < 4; ++i)
    if (!weak.expired())
      ++count;
  return count;
}
int main() {
  auto owner = std::make_shared<int>(1);
  std::weak_ptr<int> weak = owner;
  unsigned turns = 0;
  while (watch(weak) > 0 && turns < 9) {
    ++turns;
    owner.reset();
  }
  std::printf("%u\n", turns);
}
