// An increment may overflow, and the loop does not run.
// audit: nothing is reached
// flags: -std=c++14
#include <climits>
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned next(int number) {
  ++number;
  return slow(number & 3);
}
int main(int argc, char **) {
  int number = INT_MAX;
  unsigned sum = 0;
  for (int i = 1; i < argc; ++i)
    sum += next(number);
  std::printf("%u\n", sum);
}
