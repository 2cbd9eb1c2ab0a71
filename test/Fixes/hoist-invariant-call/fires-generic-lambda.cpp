// A lambda that takes anything is given one kind of thing by an algorithm.
// flags: -std=c++17
#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>
struct Entry {
  int level;
  std::string name;
};
static int find(const std::vector<Entry> &all, const std::string &name) {
  auto it = std::find_if(all.begin(), all.end(),
                         [&](const auto &e) { return e.name == name; });
  return it == all.end() ? -1 : it->level;
}
static double median(const std::vector<double> &all) {
  std::vector<double> copy = all;
  auto middle = copy.begin() + copy.size() / 2;
  std::nth_element(copy.begin(), middle, copy.end());
  return *middle;
}
double use(const std::vector<Entry> &all, const std::string &name,
           const std::vector<double> &numbers, int n) {
  double sum = 0;
  for (int i = 0; i < n; ++i)
    sum += find(all, name) * i;
  for (int i = 0; i < n; ++i)
    sum += median(numbers) * i;
  return sum;
}
int main() {
  std::printf("%g %g\n", use({{3, "a"}, {4, "b"}}, "b", {3, 1, 2}, 5),
              use({}, "b", {}, 0));
}
