// The enumeration has an order of its own, by which all are equal.
#include <cstdio>
enum class Way { Left, Right };
bool operator<(Way, Way) { return false; }
long ways(int n, Way way) {
  if (n < 2)
    return way == Way::Left ? 1 : 2;
  return ways(n - 1, way) + ways(n - 2, way);
}
int main() { std::printf("%ld %ld\n", ways(15, Way::Left), ways(15, Way::Right)); }
