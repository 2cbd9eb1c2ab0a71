// The inserter writes the vector later on.
#include <algorithm>
#include <cstdio>
#include <iterator>
#include <vector>
static int weigh(const std::vector<int> &v) {
  int sum = 0;
  for (int x : v)
    sum += x;
  return sum;
}
int main() {
  std::vector<int> from{1, 2}, to;
  auto end = std::copy(from.begin(), from.end(), std::back_inserter(to));
  int sum = 0;
  for (int i = 0; i < 3; ++i) {
    *end++ = i + 5;
    sum += weigh(to);
  }
  std::printf("%d\n", sum);
}
