// Each instantiation would need types of its own.
#include <cstdio>
template <typename T> T ways(T n) {
  if (n < 2)
    return 1;
  return ways(n - 1) + ways(n - 2);
}
int main() { std::printf("%d\n", ways(20)); }
