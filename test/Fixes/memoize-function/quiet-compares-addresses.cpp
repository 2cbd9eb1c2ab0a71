// telemetry: Inputs/repeats.json
// Equal texts may be one text or two.
#include <cstdio>
#include <string>
long plan(const std::string &a, const std::string &b) {
  if (&a == &b)
    return -1;
  long sum = 0;
  for (char x : a)
    for (char y : b)
      sum += x * y % 97;
  return sum;
}
int main() {
  const std::string one = "same", other = "same";
  std::printf("%ld\n", plan(one, other));
  std::printf("%ld\n", plan(one, one));
}
