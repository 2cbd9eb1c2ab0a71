// The branch leaves by an exception, and the handler comes to the second call.
#include <cstdio>
#include <vector>
unsigned slow(const std::vector<unsigned> &values) {
  unsigned sum = 1;
  for (unsigned value : values)
    sum += value % 7;
  return sum;
}
unsigned run(std::vector<unsigned> values, unsigned most) {
  unsigned sum = slow(values) * 2;
  try {
    if (sum > most) {
      values.clear();
      throw 1;
    }
  } catch (int) {
    ++sum;
  }
  return sum + slow(values);
}
int main() { std::printf("%u %u\n", run({1, 2, 3}, 2), run({1, 2}, 90)); }
