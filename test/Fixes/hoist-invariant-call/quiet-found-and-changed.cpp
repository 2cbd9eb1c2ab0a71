// What find_if finds is an element of the range.
#include <algorithm>
#include <cstdio>
#include <vector>
static int weigh(const std::vector<int> &v) {
  int sum = 0;
  for (int x : v)
    sum += x;
  return sum;
}
int main() {
  std::vector<int> v{1, 2, 3};
  int sum = 0;
  for (int i = 0; i < 3; ++i) {
    auto found = std::find_if(v.begin(), v.end(), [](int x) { return x > 1; });
    if (found != v.end())
      *found += 1;
    sum += weigh(v);
  }
  std::printf("%d\n", sum);
}
