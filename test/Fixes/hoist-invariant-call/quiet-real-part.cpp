// The real part of a complex number is changed.
#include <cstdio>
double weigh(_Complex double number) {
  double sum = 0;
  for (int i = 0; i < 4; ++i)
    sum += __real__ number;
  return sum;
}
int main() {
  _Complex double number = 1;
  int turns = 0;
  while (turns < weigh(number) && turns < 50) {
    ++turns;
    __real__ number += 9;
  }
  std::printf("%d\n", turns);
}
