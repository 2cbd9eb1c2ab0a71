// The call divides, and ?: guards it.
// audit: nothing is reached
// flags: -std=c++14
#include <cstdio>
unsigned share(unsigned all, unsigned parts) {
  unsigned sum = 0;
  for (unsigned i = 0; i < 5; ++i)
    sum += all / parts;
  return sum;
}
int main(int argc, char **) {
  unsigned parts = argc - 1, sum = 0;
  for (int i = 0; i < 3; ++i)
    sum += parts ? share(10, parts) : 1;
  std::printf("%u\n", sum);
}
