// Loops that may take no turn, or leave it before the call, though a constant
// stands in each head: the call is not made where it was not made before.
#include <algorithm>
#include <cstdio>
#include <vector>
static int median(std::vector<int> v) {
  std::sort(v.begin(), v.end());
  if (v.empty())
    throw 1;
  return v[v.size() / 2];
}
int upTo(const std::vector<int> &v, int last) {
  int n = 0;
  for (int day = 1; day <= last; ++day)
    n += median(v) > day;
  return n;
}
int downwards(const std::vector<int> &v) {
  int n = 0;
  for (int day = 9; day < 3; ++day)
    n += median(v) > day;
  return n;
}
int leaves(const std::vector<int> &v, const std::vector<int> &bad) {
  int n = 0;
  for (int day = 1; day <= 9; ++day) {
    if (bad.size() > 2)
      return -1;
    if (day > 20)
      continue;
    n += median(v) > day;
  }
  return n;
}
int main() {
  std::printf("%d %d %d\n", upTo({}, 0), downwards({}), leaves({}, {1, 2, 3}));
  std::printf("%d %d\n", upTo({4, 5, 6}, 7), leaves({4, 5, 6}, {}));
}
