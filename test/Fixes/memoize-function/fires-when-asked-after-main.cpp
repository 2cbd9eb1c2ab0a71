// A destructor that runs after main still asks.
#include <cstdio>
long ways(int n) {
  if (n < 2)
    return 1;
  return ways(n - 1) + ways(n - 2);
}
struct Farewell {
  ~Farewell() { std::printf("%ld\n", ways(20)); }
};
Farewell farewell;
long early = ways(10);
int main() { std::printf("%ld %ld\n", early, ways(20)); }
