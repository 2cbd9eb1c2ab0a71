// Two calls wait for a third.
// telemetry: Inputs/slow.jsonl
#include <cstdio>
#include <string>
#include <vector>
long first(const std::vector<int> &values) {
  long sum = 0;
  for (int value : values)
    sum += value;
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
std::string third(const std::vector<int> &values) {
  std::string text;
  for (int value : values)
    text += value > 0 ? '+' : '-';
  return text;
}
struct Report {
  long total = 0, streak = 0;
  std::string signs;
};
Report report(const std::vector<int> &values) {
  Report made;
  made.total = first(values);
  made.streak = second(values);
  made.signs = third(values);
  return made;
}
int main() {
  Report made = report({1, 2, -3, 4, 5, 6});
  std::printf("%ld %ld %s\n", made.total, made.streak, made.signs.c_str());
}
