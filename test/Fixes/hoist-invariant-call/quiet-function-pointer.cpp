// Nobody knows what the pointer calls.
#include <cstdio>
unsigned calls = 0;
unsigned count(unsigned n) { return ++calls + n; }
unsigned run(unsigned (*weigh)(unsigned)) {
  unsigned sum = 0;
  for (int i = 0; i < 3; ++i)
    sum += weigh(4);
  return sum;
}
int main() { std::printf("%u\n", run(count)); }
