// A const result picks other overloads than a future's.
// telemetry: Inputs/slow.jsonl
// flags: -std=c++17
#include <string>
#include <vector>
long first(const std::vector<int> &values) {
  long sum = 0;
  for (int value : values)
    sum += value;
  return sum;
}
const std::string second(const std::vector<int> &values) {
  std::string text;
  for (int value : values)
    text += value > 0 ? '+' : '-';
  return text;
}
int taken(std::string &&) { return 1; }
int taken(const std::string &) { return 2; }
long report(const std::vector<int> &values) {
  long sum = first(values);
  return sum + taken(second(values));
}
