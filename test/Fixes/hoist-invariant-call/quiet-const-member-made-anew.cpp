// flags: -std=c++20
// An object with a const member may be replaced, in its place, by another.
#include <cstdio>
#include <memory>
#include <optional>
struct Limit {
  const int most;
};
static unsigned weigh(const Limit &limit) {
  unsigned sum = 1;
  for (int i = 0; i < 9; ++i)
    sum = sum * 31 + unsigned(limit.most);
  return sum;
}
static unsigned inOptional(const Limit &limit, std::optional<Limit> &place) {
  unsigned sum = 0;
  for (int i = 0; i < 3; ++i) {
    sum += weigh(limit);
    place.emplace(Limit{i});
  }
  return sum;
}
static unsigned inPlace(Limit &limit) {
  unsigned sum = 0;
  for (int i = 0; i < 3; ++i) {
    sum += weigh(limit);
    std::construct_at(&limit, Limit{i});
  }
  return sum;
}
int main() {
  std::optional<Limit> place(Limit{7});
  Limit limit{9};
  std::printf("%u %u\n", inOptional(*place, place), inPlace(limit));
}
