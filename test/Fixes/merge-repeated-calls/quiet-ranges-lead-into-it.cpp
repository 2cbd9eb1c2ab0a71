// What a function object of ranges, or an element that a container makes in
// place, got hold of is written through it.
#include <algorithm>
#include <cstdio>
#include <functional>
#include <ranges>
#include <span>
#include <vector>
static int total(const std::vector<int> &v) {
  unsigned sum = 0;
  for (int x : v)
    sum = sum * 31u + unsigned(x);
  return int(sum % 1000u);
}
int found(std::vector<int> v) {
  auto it = std::ranges::find(v, 3);
  int a = total(v) + 1;
  *it = 9;
  return a * total(v);
}
int begun(std::vector<int> v) {
  auto it = std::ranges::begin(v);
  int a = total(v) + 1;
  *it = 9;
  return a * total(v);
}
int pointed(std::vector<int> v) {
  auto p = std::ranges::data(v);
  int a = total(v) + 1;
  p[1] = 7;
  return a * total(v);
}
int least(std::vector<int> v) {
  auto r = std::ranges::minmax_element(v);
  int a = total(v) + 1;
  *r.min = 7;
  return a * total(v);
}
int spanned(std::vector<int> v) {
  std::vector<std::span<int>> spans;
  spans.emplace_back(v);
  int a = total(v) + 1;
  spans[0][0] = 7;
  return a * total(v);
}
int wrapped(std::vector<int> v) {
  std::vector<std::reference_wrapper<std::vector<int>>> all;
  all.emplace_back(v);
  int a = total(v) + 1;
  all[0].get()[0] = 7;
  return a * total(v);
}
struct Keeper {
  explicit Keeper(std::vector<int> &of) : of(&of) {}
  std::vector<int> *of;
};
int kept(std::vector<int> v) {
  std::vector<Keeper> keepers;
  keepers.emplace_back(v);
  int a = total(v) + 1;
  (*keepers[0].of)[0] = 7;
  return a * total(v);
}
int main() {
  std::printf("%d %d %d %d %d %d %d\n", found({1, 2, 3}), begun({1, 2, 3}),
              pointed({1, 2, 3}), least({1, 2, 3}), spanned({1, 2, 3}),
              wrapped({1, 2, 3}), kept({1, 2, 3}));
}
