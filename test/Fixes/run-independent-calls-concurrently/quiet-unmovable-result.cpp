// A future must move what it hands over.
// telemetry: Inputs/slow.jsonl
#include <vector>
long first(const std::vector<int> &values) {
  long sum = 0;
  for (int value : values)
    sum += value;
  return sum;
}
struct Fixed {
  explicit Fixed(long value) : value(value) {}
  Fixed(const Fixed &) = delete;
  Fixed &operator=(const Fixed &) = delete;
  long value;
};
Fixed second(const std::vector<int> &values) { return Fixed(static_cast<long>(values.size())); }
long report(const std::vector<int> &values) {
  long sum = first(values);
  return sum + second(values).value;
}
