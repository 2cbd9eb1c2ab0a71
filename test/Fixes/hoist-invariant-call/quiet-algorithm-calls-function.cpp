// An algorithm runs a callable that holds nothing, and that writes all the same.
#include <algorithm>
#include <cstdio>
#include <vector>
static int depth = 3;
static unsigned weigh() {
  unsigned sum = 1;
  for (int i = 0; i < 9; ++i)
    sum = sum * 31 + unsigned(depth);
  return sum;
}
static void deepen(int) { ++depth; }
static unsigned byLambda(const std::vector<int> &values) {
  unsigned sum = 0;
  for (int i = 0; i < 3; ++i) {
    sum += weigh();
    std::for_each(values.begin(), values.end(), [](int) { ++depth; });
  }
  return sum;
}
static unsigned byFunction(const std::vector<int> &values) {
  unsigned sum = 0;
  for (int i = 0; i < 3; ++i) {
    sum += weigh();
    std::for_each(values.begin(), values.end(), deepen);
  }
  return sum;
}
static unsigned throughPointers(int &size, const std::vector<int *> &sizes) {
  unsigned sum = 0;
  for (int i = 0; i < 3; ++i) {
    sum += weigh() + unsigned(size);
    std::for_each(sizes.begin(), sizes.end(), [](int *p) { ++*p; });
  }
  return sum;
}
int main() {
  std::vector<int> values{1, 2};
  std::printf("%u %u\n", byLambda(values), byFunction(values));
  std::printf("%u\n", throughPointers(depth, {&depth}));
}
