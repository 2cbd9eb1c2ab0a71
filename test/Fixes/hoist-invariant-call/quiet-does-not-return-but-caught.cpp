// What `fail` does before it throws is seen by whoever catches it.
#include <cstdio>
#include <vector>
unsigned factor = 3;
[[noreturn]] void fail() {
  ++factor;
  throw 1;
}
void check(int i) {
  if (i == 1)
    fail();
}
unsigned weigh(const std::vector<unsigned> &values) {
  unsigned sum = 0;
  for (unsigned value : values)
    sum += value * factor;
  return sum;
}
unsigned caughtHere(const std::vector<unsigned> &values) {
  unsigned sum = 0;
  for (int i = 0; i < 3; ++i) {
    sum += weigh(values);
    try {
      if (i == 1)
        fail();
    } catch (int) {
    }
  }
  return sum;
}
unsigned thrownInACallee(const std::vector<unsigned> &values) {
  unsigned sum = 0;
  for (int i = 0; i < 3; ++i) {
    sum += weigh(values);
    try {
      check(i);
    } catch (int) {
    }
  }
  return sum;
}
unsigned caughtInACallee(int i) {
  try {
    check(i);
  } catch (int) {
    return 1;
  }
  return 0;
}
unsigned caughtFurtherAway(const std::vector<unsigned> &values) {
  unsigned sum = 0;
  for (int i = 0; i < 3; ++i)
    sum += weigh(values) + caughtInACallee(i);
  return sum;
}
int main() {
  std::printf("%u\n", caughtHere({1, 2}));
  std::printf("%u\n", thrownInACallee({1, 2}));
  std::printf("%u\n", caughtFurtherAway({1, 2}));
}
