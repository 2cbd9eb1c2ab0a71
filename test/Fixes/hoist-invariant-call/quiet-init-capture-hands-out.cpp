// An init-capture is a name of its own, for what a lambda hands out.
#include <algorithm>
#include <iostream>
#include <vector>
static int total(const std::vector<int> &v) {
  int t = 0;
  for (int x : v)
    t += x;
  return t;
}
int main() {
  std::vector<int> shared{1, 2};
  std::vector<std::vector<int> *> slots(2);
  std::generate(slots.begin(), slots.end(), [p = &shared] { return p; });
  for (int i = 0; i < 3; ++i) {
    std::cout << total(shared) << '\n';
    slots[1]->push_back(1);
  }
}
