// telemetry: Inputs/repeats.json
// Which text comes first in memory, nobody knows.
#include <cstdio>
#include <functional>
#include <string>
long plan(const std::string &a, const std::string &b) {
  long sum = std::less<const std::string *>()(&a, &b) ? 1 : 2;
  for (char x : a)
    for (char y : b)
      sum += x * y % 97;
  return sum;
}
int main() {
  const std::string both[] = {"same", "same"};
  std::printf("%d\n", plan(both[0], both[1]) == plan(both[1], both[0]));
}
