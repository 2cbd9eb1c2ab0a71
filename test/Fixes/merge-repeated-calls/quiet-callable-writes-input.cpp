// The callable of a transform may write what it is given.
#include <algorithm>
#include <cstdio>
#include <vector>
static int total(const std::vector<int> &v) {
  int sum = 0;
  for (int x : v)
    sum += x;
  return sum;
}
int both(std::vector<int> &v) {
  std::vector<int> out(v.size());
  int before = total(v) + 1;
  std::transform(v.begin(), v.end(), out.begin(), [](int &x) { return ++x; });
  return before * 100 + total(v);
}
int main() {
  std::vector<int> v{1, 2};
  std::printf("%d\n", both(v));
}
