// Where memory runs out the memo would end the program.
#include <cstdio>
long ways(int n) noexcept {
  if (n < 2)
    return 1;
  return ways(n - 1) + ways(n - 2);
}
int main() { std::printf("%ld\n", static_cast<long>(ways(20))); }
