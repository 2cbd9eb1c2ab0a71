// The first call writes, but nothing that the second reads; and it prints.
// telemetry: Inputs/slow.jsonl
#include <cstdio>
#include <string>
#include <vector>
long first(const std::vector<int> &values, std::vector<std::string> &log) {
  long sum = 0;
  for (int value : values)
    sum += value;
  log.push_back("summed");
  std::puts("first");
  return sum;
}
long second(const std::vector<int> &values) {
  long longest = 0, run = 0;
  for (int value : values) {
    run = value > 0 ? run + 1 : 0;
    longest = run > longest ? run : longest;
  }
  return longest;
}
long report(const std::vector<int> &values) {
  std::vector<std::string> log;
  long sum = first(values, log);
  long streak = second(values);
  return sum * 100 + streak * 10 + static_cast<long>(log.size());
}
int main() {
  std::printf("%ld\n", report({1, 2, -3, 4}));
}
