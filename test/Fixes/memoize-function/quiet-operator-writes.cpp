// The plus counts.
#include <cstdio>
int sums = 0;
struct Count {
  long value;
};
Count operator+(Count a, Count b) {
  ++sums;
  return {a.value + b.value};
}
Count ways(int n) {
  if (n < 2)
    return {1};
  return ways(n - 1) + ways(n - 2);
}
int main() { std::printf("%ld\n", ways(20).value); std::printf("%d\n", sums); }
