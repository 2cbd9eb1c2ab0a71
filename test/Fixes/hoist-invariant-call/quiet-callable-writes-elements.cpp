// The lambda is handed the elements that the call reads.
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
    std::for_each(v.begin(), v.end(), [](int &each) { ++each; });
    sum += weigh(v);
  }
  std::printf("%d\n", sum);
}
