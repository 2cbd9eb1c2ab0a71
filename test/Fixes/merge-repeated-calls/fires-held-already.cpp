// A variable holds the result already: a constant, a number that is only read,
// and a name of what the call refers to.
#include <cstdio>
#include <string>
#include <vector>
static long total(const std::vector<int> &v) {
  long sum = 0;
  for (int x : v)
    sum ^= x;
  return sum;
}
static const std::string &longest(const std::vector<std::string> &names) {
  std::size_t best = 0;
  for (std::size_t i = 0; i < names.size(); ++i)
    if (names[i].size() > names[best].size())
      best = i;
  return names[best];
}
static double mean(const std::vector<int> &v) {
  const long sum = total(v);
  std::printf("%ld\n", sum);
  return v.empty() ? 0.0 : double(total(v)) / double(v.size());
}
static long twice(const std::vector<int> &v) {
  long sum = total(v);
  if (sum > 3)
    return total(v) * 2;
  return sum;
}
static std::size_t width(const std::vector<std::string> &names) {
  const std::string &name = longest(names);
  std::printf("%s\n", name.c_str());
  return longest(names).size();
}
int main() {
  std::printf("%.2f %ld %zu\n", mean({1, 2, 4}), twice({1, 8}),
              width({"a", "bcd"}));
}
