// An algorithm is defined over all of one container, whatever that holds.
#include <algorithm>
#include <array>
#include <cstdio>
#include <numeric>
#include <string>
#include <vector>

unsigned above(const std::vector<int> &values, const std::vector<int> &limits) {
  unsigned n = 0;
  for (int limit : limits)
    n += std::count(values.begin(), values.end(), 3) > limit;
  return n;
}
double mean(const std::vector<double> &values) {
  return values.empty() ? 0.0
                        : std::accumulate(values.begin(), values.end(), 0.0) /
                              values.size();
}
unsigned aboveMean(const std::vector<double> &values) {
  unsigned n = 0;
  for (double value : values)
    n += value > mean(values);
  return n;
}
bool has(const std::vector<std::string> &names, const std::string &name) {
  return std::find(names.cbegin(), names.cend(), name) != names.end();
}
unsigned chosen(const std::vector<std::string> &names, const std::string &name,
                const std::vector<int> &limits) {
  unsigned n = 0;
  for (int limit : limits)
    if (has(names, name) && limit > 1)
      ++n;
  return n;
}
struct Scores {
  std::array<unsigned, 4> points = {1, 2, 3, 4};
  unsigned total() const {
    return std::accumulate(std::begin(points), std::end(points), 0u);
  }
  bool any() const {
    return std::any_of(points.begin(), points.end(),
                       [](unsigned point) { return point > 3; });
  }
};
unsigned share(const Scores &scores, const std::vector<int> &limits) {
  unsigned n = 0;
  for (unsigned limit : limits)
    n += scores.total() > limit && scores.any();
  return n;
}
unsigned inOrder(std::vector<std::string> names) {
  std::sort(names.begin(), names.end());
  return names.size() - (std::unique(names.begin(), names.end()) != names.end());
}
unsigned sorted(const std::vector<std::string> &names, const std::vector<int> &limits) {
  unsigned n = 0;
  for (unsigned limit : limits)
    n += inOrder(names) > limit;
  return n;
}
int main() {
  std::printf("%u %u %u %u %u\n", above({3, 3, 1}, {0, 1, 2}), aboveMean({1, 2, 6}),
              chosen({"a", "b"}, "b", {1, 2}), share(Scores(), {1, 20}),
              sorted({"b", "a", "b"}, {1, 2, 3}));
  std::printf("%u %u %u %u\n", above({}, {}), aboveMean({}), chosen({}, "b", {}),
              sorted({}, {}));
}
