// Each of thousands of answers would be kept with a copy of the list.
#include <cstdio>
#include <vector>
long ways(const std::vector<int> &coins, int n) {
  if (n < 2)
    return coins[0];
  return ways(coins, n - 1) + ways(coins, n - 2);
}
int main() { std::printf("%ld\n", ways({1, 2}, 15)); }
