// No two parts are the same.
#include <cstdio>
long sum(int from, int to) {
  if (to - from < 2)
    return from;
  int middle = from + (to - from) / 2;
  return sum(from, middle) + sum(middle, to);
}
int main() { std::printf("%ld\n", sum(0, 100)); }
