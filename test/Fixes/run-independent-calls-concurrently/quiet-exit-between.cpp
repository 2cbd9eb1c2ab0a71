// Static objects die while the thread reads them.
// telemetry: Inputs/slow.jsonl
#include <cstdlib>
#include <vector>
long first(const std::vector<int> &values) {
  long sum = 0;
  for (int value : values)
    sum += value;
  return sum;
}
unsigned second(const std::vector<int> &values) {
  unsigned sum = 0;
  for (int value : values)
    sum += static_cast<unsigned>(value);
  return sum;
}
long report(const std::vector<int> &values) {
  long sum = first(values);
  if (sum < 0)
    std::exit(1);
  return sum + second(values);
}
