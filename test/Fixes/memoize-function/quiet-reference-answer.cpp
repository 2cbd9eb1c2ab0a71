// telemetry: Inputs/repeats.json
// The answer is one of the texts that were given, not a copy.
#include <cstdio>
#include <string>
const std::string &plan(const std::string &a, const std::string &b) {
  long sum = 0;
  for (char x : a)
    for (char y : b)
      sum += x * y % 97;
  return sum % 2 ? a : b;
}
int main() {
  const std::string one = "one", two = "two";
  std::printf("%s\n", plan(one, two).c_str());
}
