// An exception in the first call ends the program.
// telemetry: Inputs/slow.jsonl
#include <vector>
int first(const std::vector<int> &values) noexcept { return values.at(3); }
unsigned second(const std::vector<int> &values) {
  unsigned sum = 0;
  for (int value : values)
    sum += static_cast<unsigned>(value);
  return sum;
}
unsigned report(const std::vector<int> &values) {
  int one = first(values);
  unsigned sum = second(values);
  return sum + static_cast<unsigned>(one);
}
