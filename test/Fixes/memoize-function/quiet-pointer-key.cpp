// telemetry: Inputs/repeats.json
// The same address, another text.
#include <cstdio>
int plan(const char *text) {
  int sum = 0;
  for (int round = 0; round < 30; ++round)
    for (int i = 0; text[i]; ++i)
      sum += text[i] * round % 97;
  return sum;
}
int main() {
  char text[] = "one";
  std::printf("%d\n", plan(text));
  text[0] = 'x';
  std::printf("%d\n", plan(text));
}
