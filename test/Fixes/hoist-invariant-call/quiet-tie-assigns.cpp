// std::tie also takes results apart.
#include <string>
#include <tuple>
#include <utility>
#include <vector>
static std::pair<int, int> split(int n) { return {n / 10, n % 10}; }
static unsigned weigh(const int &high, const int &low) {
  unsigned sum = 0;
  for (int i = 0; i < 40; ++i)
    sum = sum * 3 + unsigned(high ^ low);
  return sum;
}
unsigned use(int n) {
  int high = 0, low = 0;
  unsigned sum = 0;
  for (int i = 0; i < n; ++i) {
    sum += weigh(high, low);
    std::tie(high, low) = split(i);
  }
  return sum;
}
