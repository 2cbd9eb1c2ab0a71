// The class of the user leads elsewhere when it is constant.
#include <cstdio>
struct Pair {
  unsigned first, second;
  const unsigned &front() { return first; }
  const unsigned &front() const { return second; }
};
Pair slow(unsigned n) {
  Pair result{0, 1000};
  for (unsigned i = 0; i < n; ++i)
    for (unsigned j = 0; j < i; ++j)
      result.first += i ^ j;
  return result;
}
int main() {
  unsigned sum = 0, n = 4;
  for (int i = 0; i < 3; ++i)
    sum += slow(n).front();
  std::printf("%u\n", sum);
}
