// The call reads the clock.
#include <chrono>
#include <cstdio>
unsigned waited(std::chrono::steady_clock::time_point since) {
  unsigned sum = 0;
  for (int i = 0; i < 9; ++i)
    if (std::chrono::steady_clock::now() > since)
      sum = 1;
  return sum;
}
int main() {
  const auto since =
      std::chrono::steady_clock::now() + std::chrono::milliseconds(2);
  while (waited(since) == 0)
    ;
  std::puts("done");
}
