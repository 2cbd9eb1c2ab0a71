// What throws is not kept: it throws again.
#include <cstdio>
#include <stdexcept>
long ways(int n) {
  if (n < 0)
    throw std::invalid_argument("too few");
  if (n < 2)
    return 1;
  return ways(n - 1) + ways(n - 2);
}
int main() {
  for (int round = 0; round < 2; ++round)
    try {
      std::printf("%ld\n", ways(round == 0 ? -1 : -2));
    } catch (const std::invalid_argument &error) {
      std::printf("%s\n", error.what());
    }
  std::printf("%ld\n", ways(10));
}
