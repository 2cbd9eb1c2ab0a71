// Making what is thrown changes the factor, and the loop goes on.
#include <cstdio>
#include <vector>
unsigned factor = 3;
struct Failure {
  Failure() { ++factor; }
};
void check(int i) {
  if (i == 1)
    throw Failure();
}
unsigned weigh(const std::vector<unsigned> &values) {
  unsigned sum = 0;
  for (unsigned value : values)
    sum += value * factor;
  return sum;
}
unsigned total(const std::vector<unsigned> &values) {
  unsigned sum = 0;
  for (int i = 0; i < 3; ++i) {
    sum += weigh(values);
    try {
      check(i);
    } catch (const Failure &) {
    }
  }
  return sum;
}
unsigned thrownHere(const std::vector<unsigned> &values) {
  unsigned sum = 0;
  for (int i = 0; i < 3; ++i) {
    sum += weigh(values);
    try {
      if (i == 1)
        throw Failure();
    } catch (const Failure &) {
    }
  }
  return sum;
}
int main() {
  std::printf("%u\n", total({1, 2}));
  std::printf("%u\n", thrownHere({1, 2}));
}
