// telemetry: Inputs/repeats.json
// A text alone is hashed.
#include <cstdio>
#include <string>
int plan(const std::string &text) {
  int sum = 0;
  for (char a : text)
    for (char b : text)
      sum += (a * 31 + b) % 17 == 3;
  return sum;
}
int main() {
  for (const char *text : {"one", "two", "one", "two two"})
    std::printf("%d\n", plan(text));
}
