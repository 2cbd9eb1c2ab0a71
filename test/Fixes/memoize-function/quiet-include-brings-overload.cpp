// A header of the library brings another max, which would fit better.
#include <cstdio>
using namespace std;

long max(long left, long right) { return left > right ? left : right; }

long paths(int rows, int columns) {
  if (rows == 0 || columns == 0)
    return 1;
  return paths(rows - 1, columns) + paths(rows, columns - 1);
}

int main() {
  int cents = 3000000, least = 100;
  printf("%ld %ld\n", paths(4, 5), max(cents, least) * 1000);
}
