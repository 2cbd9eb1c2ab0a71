// The calls are in a loop, with steps of any length.
#include <cstdio>
int partitions(int n, int largest) {
  if (n == 0)
    return 1;
  int count = 0;
  for (int part = 1; part <= largest && part <= n; ++part)
    count += partitions(n - part, largest);
  return count;
}
int main() { std::printf("%d\n", partitions(15, 5)); }
