// Algorithms over a container as a whole.
#include <algorithm>
#include <cstdio>
#include <ranges>
#include <string>
#include <vector>
struct Entry {
  int level;
  std::string name;
  double price;
};
static long errors(const std::vector<Entry> &all) {
  return std::ranges::count_if(all,
                               [](const Entry &e) { return e.level > 3; });
}
static bool has(const std::vector<Entry> &all, const std::string &name) {
  return std::ranges::any_of(all,
                             [&](const auto &e) { return e.name == name; });
}
static std::vector<Entry> sorted(const std::vector<Entry> &all) {
  auto copy = all;
  std::ranges::sort(copy, {}, &Entry::name);
  return copy;
}
static double dearest(const std::vector<Entry> &all) {
  auto it = std::ranges::max_element(all, std::ranges::less{}, &Entry::level);
  return it == all.end() ? 0 : it->price;
}
static int named(const std::vector<Entry> &all, const std::string &name) {
  return std::ranges::count(all, name, &Entry::name);
}
double use(const std::vector<Entry> &all, const std::string &name, int n) {
  double sum = 0;
  for (int i = 0; i < n; ++i)
    sum += double(errors(all)) * i;
  for (int i = 0; i < n; ++i)
    if (has(all, name))
      sum += i;
  for (int i = 0; i < n; ++i)
    sum += sorted(all).front().price * i;
  for (int i = 0; i < n; ++i)
    sum -= dearest(all) + i;
  for (int i = 0; i < n; ++i)
    sum += named(all, name) * i;
  return sum;
}
int main() {
  std::vector<Entry> all = {{4, "b", 1.5}, {2, "a", 2.5}, {9, "c", 0.5}};
  std::printf("%g %g %g\n", use(all, "a", 5), use(all, "x", 3),
              use({}, "a", 0));
}
