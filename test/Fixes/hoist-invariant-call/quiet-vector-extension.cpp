// An element of a vector type is changed.
#include <cstdio>
typedef unsigned Four __attribute__((vector_size(16)));
unsigned weigh(const Four &four) {
  unsigned sum = 0;
  for (int i = 0; i < 4; ++i)
    sum += four[i];
  return sum;
}
int main() {
  Four four = {1, 0, 0, 0};
  unsigned turns = 0;
  while (turns < weigh(four) && turns < 9) {
    ++turns;
    four[1] += 5;
  }
  std::printf("%u\n", turns);
}
