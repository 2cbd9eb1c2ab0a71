// The call is in a lambda that the loop makes, which may run later.
#include <cstdio>
#include <functional>
#include <vector>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
int main() {
  unsigned n = 1;
  std::vector<std::function<unsigned()>> later;
  for (int i = 0; i < 3; ++i)
    later.push_back([&n] { return slow(n); });
  n = 5;
  unsigned sum = 0;
  for (const auto &action : later)
    sum += action();
  std::printf("%u\n", sum);
}
