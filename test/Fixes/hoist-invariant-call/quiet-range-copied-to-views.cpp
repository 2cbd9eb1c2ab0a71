// Views that a range is copied to lead into it.
#include <algorithm>
#include <iostream>
#include <span>
#include <vector>
static int total(const std::vector<int> &v) {
  int t = 0;
  for (int x : v)
    t += x;
  return t;
}
int main() {
  std::vector<std::vector<int>> rows{{1, 2, 3}};
  std::vector<std::span<int>> views(1);
  std::ranges::copy(rows, views.begin());
  for (int i = 0; i < 3; ++i) {
    std::cout << total(rows[0]) << '\n';
    views[0][1]++;
  }
}
