// An element of a vector<bool> is set through its proxy.
#include <cstdio>
#include <vector>
unsigned countSet(const std::vector<bool> &flags) {
  unsigned count = 0;
  for (bool flag : flags)
    if (flag)
      ++count;
  return count;
}
int main() {
  std::vector<bool> flags(8);
  unsigned turns = 0;
  while (countSet(flags) < 3 && turns < 6) {
    flags[turns] = true;
    ++turns;
  }
  std::printf("%u\n", turns);
}
