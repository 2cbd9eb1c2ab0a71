// A result that can only be moved, and a loop that is not known to end but has no output.
// telemetry: Inputs/slow.jsonl
#include <cstdio>
#include <vector>
struct Most {
  explicit Most(int value) : value(value) {}
  Most(Most &&) = default;
  int value;
};
unsigned first(unsigned value) {
  unsigned steps = 0;
  while (value > 1) {
    value = value % 2 ? 3 * value + 1 : value / 2;
    ++steps;
  }
  return steps;
}
Most second(const std::vector<int> &values) {
  int most = values[0];
  for (int value : values)
    if (value > most)
      most = value;
  return Most(most);
}
int report(const std::vector<int> &values) {
  unsigned steps = first(27);
  Most most = second(values);
  return most.value * 1000 + static_cast<int>(steps);
}
int main() {
  std::printf("%d\n", report({1, 2, -3, 4}));
}
