// A while loop, with names in UpperCamel.
#include <cstdio>
#include <vector>
unsigned SumOf(const std::vector<unsigned> &Values) {
  unsigned Sum = 0;
  for (unsigned Value : Values)
    Sum += Value;
  return Sum;
}
unsigned CountSteps(const std::vector<unsigned> &InputValues) {
  unsigned StepCount = 0;
  while (StepCount * StepCount < SumOf(InputValues))
    ++StepCount;
  return StepCount;
}
int main() { std::printf("%u\n", CountSteps({9, 9, 9})); }
