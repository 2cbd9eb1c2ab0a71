// What is written behind the second call is read after the jump back.
#include <cstdio>
#include <vector>
unsigned slow(const std::vector<unsigned> &values) {
  unsigned sum = 1;
  for (unsigned value : values)
    sum += value % 7;
  return sum;
}
unsigned run(std::vector<unsigned> values, unsigned most) {
  unsigned sum = 0;
  if (slow(values) > most) {
  again:
    sum += slow(values);
    values.push_back(sum);
    if (sum < 30)
      goto again;
  }
  return sum;
}
int main() { std::printf("%u %u\n", run({1, 2, 3}, 2), run({1, 2}, 90)); }
