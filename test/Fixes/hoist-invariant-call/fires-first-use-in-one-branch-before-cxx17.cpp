// The call is only in one branch of the loop's body, and nobody knows how often
// that is taken.
// audit: nothing is reached
// flags: -std=c++14
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
int main(int argc, char **) {
  unsigned sum = 0, limit = 4;
  for (int i = 0; i < 3; ++i)
    if (argc > 5)
      sum += slow(limit);
  std::printf("%u\n", sum);
}
