// telemetry: Inputs/repeats.json
// Which text comes first in memory, nobody knows.
#include <algorithm>
#include <cstdio>
#include <string>
long plan(const std::string &a, const std::string &b) {
  long sum = std::min(&a, &b) == &a ? 1 : 2;
  for (char x : a)
    for (char y : b)
      sum += x * y % 97;
  return sum;
}
int main() {
  const std::string both[] = {"same", "same"};
  std::printf("%d\n", plan(both[0], both[1]) == plan(both[1], both[0]));
}
