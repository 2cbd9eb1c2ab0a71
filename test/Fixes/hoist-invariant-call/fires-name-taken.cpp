// The variable's name is taken.
#include <cstdio>
#include <vector>
unsigned countOpen(const std::vector<unsigned> &states) {
  unsigned open = 0;
  for (unsigned state : states)
    if (state == 1)
      ++open;
  return open;
}
int main() {
  std::vector<unsigned> states = {1, 0, 1};
  unsigned openCount = 0;
  for (unsigned i = 0; i < countOpen(states); ++i)
    openCount += 10;
  std::printf("%u\n", openCount);
}
