// Equal texts may lie at places that are aligned otherwise.
// telemetry: Inputs/repeats.json
#include <cstdio>
#include <string>

long plan(const std::string &name, int months) {
  long sum = 0;
  for (int month = 0; month < months; ++month)
    for (char letter : name)
      sum = sum * 7 % 10007 + letter;
  return sum * 2 + static_cast<long>(__builtin_is_aligned(&name, 64));
}

int main() {
  alignas(64) std::string names[2] = {"same", "same"};
  std::printf("%ld\n", plan(names[0], 12));
  std::printf("%ld\n", plan(names[1], 12));
}
