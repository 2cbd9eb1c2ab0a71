// After the swap an element that was named before is the other vector's.
#include <cstdio>
#include <utility>
#include <vector>
static int weigh(const std::vector<int> &v) {
  int sum = 0;
  for (int x : v)
    sum += x;
  return sum;
}
int main() {
  std::vector<int> a{1, 2}, b{3, 4};
  int &first = a[0];
  std::swap(a, b);
  int sum = 0;
  for (int i = 0; i < 3; ++i) {
    first += 1;
    sum += weigh(b);
  }
  std::printf("%d\n", sum);
}
