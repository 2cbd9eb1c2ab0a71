// telemetry: Inputs/repeats.json
// A view that is kept may outlive its text.
#include <cstdio>
#include <string_view>
int plan(std::string_view text) {
  int sum = 0;
  for (char a : text)
    for (char b : text)
      sum += (a * 31 + b) % 17 == 3;
  return sum;
}
int main() { std::printf("%d\n", plan("one")); }
