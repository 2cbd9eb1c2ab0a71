// A local says good-bye.
#include <cstdio>
int gone = 0;
struct Guest {
  ~Guest() { ++gone; }
};
long ways(int n) {
  if (n < 2)
    return 1;
  Guest guest;
  return ways(n - 1) + ways(n - 2);
}
int main() { std::printf("%ld\n", ways(10)); std::printf("%d\n", gone); }
