// A new thread has not the locale that uselocale() gave to this one.
// telemetry: Inputs/slow.jsonl
#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <locale.h>
#include <string>
#include <vector>
double first(const std::vector<std::string> &values) {
  double sum = 0;
  for (const std::string &value : values)
    sum += std::strtod(value.c_str(), nullptr);
  return sum;
}
double second(const std::vector<std::string> &values) {
  double sum = 1;
  for (const std::string &value : values)
    sum += std::strtod(value.c_str(), nullptr) * 2;
  return sum;
}
void report(const std::vector<std::string> &values) {
  const double one = first(values);
  const double two = second(values);
  std::printf("%d %d\n", int(one * 10), int(two * 10));
}
void reportAbroad(const std::vector<std::string> &values, locale_t locale) {
  uselocale(locale);
  report(values);
}
