// telemetry: Inputs/repeats.json
// A text is compared with a literal by its characters, and not by its address.
#include <cstdio>
#include <string>
long plan(const std::string &name, int copies) {
  if (name == "none" || name < "a" || name.find("no") != std::string::npos)
    return 0;
  long sum = 0;
  for (int i = 0; i < copies; ++i)
    for (char c : name)
      sum = (sum * 31 + c) % 1000003;
  return sum;
}
int main() {
  for (int turn = 0; turn < 3; ++turn)
    std::printf("%ld %ld %ld\n", plan("none", 4), plan("some", 4), plan("some", 5));
}
