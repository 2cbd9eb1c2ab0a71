// The comparison of a sort counts.
#include <algorithm>
#include <cstdio>
#include <vector>
int compared = 0;
long ways(int n) {
  if (n < 2)
    return 1;
  std::vector<int> sorted{n, 1, 2};
  std::sort(sorted.begin(), sorted.end(), [](int a, int b) {
    ++compared;
    return a < b;
  });
  return ways(n - 1) + ways(n - 2);
}
int main() { std::printf("%ld\n", ways(10)); std::printf("%d\n", compared); }
