// bitset::test beyond the end throws, and the loop does not run.
// audit: nothing is reached
#include <bitset>
#include <cstdio>
unsigned countHits(const std::bitset<8> &bits, unsigned index) {
  unsigned sum = 0;
  for (int i = 0; i < 4; ++i)
    if (bits.test(index))
      ++sum;
  return sum;
}
int main() {
  std::bitset<8> bits;
  unsigned index = 9, sum = 0;
  for (unsigned i = index; i < 8; ++i)
    sum += countHits(bits, index);
  std::printf("%u\n", sum);
}
