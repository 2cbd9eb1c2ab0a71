// An array of negative size cannot be made, and the loop does not run.
#include <cstdio>
#include <memory>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned weigh(int count) {
  std::unique_ptr<unsigned[]> scratch(new unsigned[count]);
  return slow(count);
}
int main(int argc, char **) {
  int count = argc - 2;
  unsigned sum = 0;
  for (int i = 0; i < count; ++i)
    sum += weigh(count);
  std::printf("%u\n", sum);
}
