// Code of other languages may call it from where no lock can be taken.
#include <cstdio>
extern "C" long ways(int n) {
  if (n < 2)
    return 1;
  return ways(n - 1) + ways(n - 2);
}
int main() { std::printf("%ld\n", static_cast<long>(ways(20))); }
