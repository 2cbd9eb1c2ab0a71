// In a lambda __func__ is another name.
// telemetry: Inputs/slow.jsonl
#include <vector>
long first(const std::vector<int> &values) {
  long sum = 0;
  for (int value : values)
    sum += value;
  return sum;
}
long second(const char *name) {
  long length = 0;
  for (const char *c = name; *c; ++c)
    ++length;
  return length;
}
long report(const std::vector<int> &values) {
  long sum = first(values);
  long length = second(__func__);
  return sum + length;
}
