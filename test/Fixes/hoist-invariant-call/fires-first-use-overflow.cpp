// The call may overflow, and the loop does not run.
// audit: nothing is reached
// flags: -std=c++14
#include <climits>
#include <cstdio>
int weigh(int n) {
  int sum = 0;
  for (int i = 0; i < 5; ++i)
    sum = n + 1;
  return sum;
}
int main(int argc, char **) {
  int n = INT_MAX, sum = 0;
  for (int i = 1; i < argc; ++i)
    sum += weigh(n);
  std::printf("%d\n", sum);
}
