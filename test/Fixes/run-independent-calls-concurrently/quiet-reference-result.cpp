// A future hands over values.
// telemetry: Inputs/slow.jsonl
#include <vector>
long first(const std::vector<int> &values) {
  long sum = 0;
  for (int value : values)
    sum += value;
  return sum;
}
const int &second(const std::vector<int> &values) {
  const int *most = &values[0];
  for (const int &value : values)
    if (value > *most)
      most = &value;
  return *most;
}
long report(const std::vector<int> &values) {
  long sum = first(values);
  const int &most = second(values);
  return sum + most;
}
