// Nobody knows whose memory that is.
#include <cstdio>
const char *const names[] = {"odd", "even"};
const char *ways(int n) {
  if (n < 2)
    return names[n & 1];
  return ways(n - 1) && ways(n - 2) ? names[0] : names[1];
}
int main() { std::printf("%s\n", ways(15)); }
