// The exception of the second call surfaces where it did.
// telemetry: Inputs/slow.jsonl
#include <cstdio>
#include <stdexcept>
#include <vector>
long first(const std::vector<int> &values) {
  long sum = 0;
  for (int value : values)
    sum += value;
  return sum;
}
long second(const std::vector<int> &values) {
  for (int value : values)
    if (value < 0)
      throw std::invalid_argument("negative");
  return 1;
}
double step = 0;
long report(const std::vector<int> &values) {
  long sum = first(values);
  step = 1;
  return sum + second(values);
}
int main() {
  for (int last : {1, -1})
    try {
      step = 0;
      std::printf("%ld at %.0f\n", report({1, 2, last}), step);
    } catch (const std::invalid_argument &error) {
      std::printf("%s at %.0f\n", error.what(), step);
    }
}
