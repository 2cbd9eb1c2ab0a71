// flags: -std=c++17 -pthread
// A recursion takes the lock again and again while others do.
#include <cstdio>
#include <thread>
long ways(int n) {
  if (n < 2)
    return 1;
  return ways(n - 1) + ways(n - 2);
}
int main() {
  long first = 0, second = 0;
  std::thread one([&] { first = ways(18); }), other([&] { second = ways(19); });
  one.join();
  other.join();
  std::printf("%ld %ld\n", first, second);
}
