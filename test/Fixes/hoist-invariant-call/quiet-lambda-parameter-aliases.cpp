// The lambda's parameter is the variable that it also captured.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
int main() {
  unsigned count = 1;
  auto grow = [&count](unsigned &same) {
    unsigned turns = 0;
    while (turns < slow(count) && turns < 9) {
      ++turns;
      same += 3;
    }
    return turns;
  };
  std::printf("%u\n", grow(count));
}
