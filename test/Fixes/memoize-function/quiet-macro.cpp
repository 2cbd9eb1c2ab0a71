// The function is put together by a macro.
#include <cstdio>
#define RECURSION(name) \
  long name(int n) { return n < 2 ? 1 : name(n - 1) + name(n - 2); }
RECURSION(ways)
int main() { std::printf("%ld\n", static_cast<long>(ways(20))); }
