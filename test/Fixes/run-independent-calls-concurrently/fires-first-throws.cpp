// Of two exceptions that of the first call surfaces; the second call is defined in every state.
// telemetry: Inputs/slow.jsonl
#include <cstdio>
#include <stdexcept>
#include <vector>
int first(const std::vector<int> &values) {
  if (values.empty())
    throw std::invalid_argument("empty");
  unsigned bits = 1;
  for (int value : values)
    bits |= static_cast<unsigned>(value);
  return static_cast<int>(bits & 1);
}
unsigned second(const std::vector<int> &values) {
  unsigned sum = 0;
  for (int value : values)
    sum += static_cast<unsigned>(value);
  if (sum == 0)
    throw std::domain_error("nothing");
  return sum;
}
unsigned report(const std::vector<int> &values) {
  int one = first(values);
  unsigned sum = second(values);
  return sum + static_cast<unsigned>(one);
}
int main() {
  for (const std::vector<int> &values : {std::vector<int>{}, {0}, {7}})
    try {
      std::printf("%u\n", report(values));
    } catch (const std::exception &error) {
      std::printf("%s\n", error.what());
    }
}
