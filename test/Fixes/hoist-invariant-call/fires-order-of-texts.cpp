// Texts and tuples are compared by `<=>`, and members by std::tie.
#include <compare>
#include <cstdio>
#include <string>
#include <tuple>
#include <utility>
#include <vector>
struct Key {
  std::string name;
  int a, b;
  bool operator<(const Key &o) const {
    return std::tie(name, a) < std::tie(o.name, o.a);
  }
};
struct Version {
  int major, minor;
  std::string tag;
  auto operator<=>(const Version &) const = default;
};
static unsigned texts(const std::vector<std::string> &all,
                      const std::string &than) {
  unsigned sum = 0;
  for (const auto &each : all)
    sum = sum * 3 + (each < than ? 1 : 2) + (each > "m" ? 4 : 0);
  return sum;
}
static unsigned keys(const std::vector<Key> &all, const Key &than) {
  unsigned sum = 0;
  for (const auto &each : all)
    sum = sum * 3 + (each < than ? 1 : 2);
  return sum;
}
static unsigned versions(const std::vector<Version> &all, const Version &than) {
  unsigned sum = 0;
  for (const auto &each : all)
    sum = sum * 3 + (each <= than ? 1 : 2);
  return sum;
}
static unsigned pairs(const std::vector<std::pair<int, std::string>> &all,
                      const std::pair<int, std::string> &than) {
  unsigned sum = 0;
  for (const auto &each : all)
    sum = sum * 3 + (each < than ? 1 : 2);
  return sum;
}
unsigned use(unsigned n, const std::vector<std::string> &t,
             const std::vector<Key> &k, const std::vector<Version> &v,
             const std::vector<std::pair<int, std::string>> &p) {
  const Key than{"b", 1, 2};
  const Version version{1, 2, "x"};
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += texts(t, "c") * i;
  for (unsigned i = 0; i < n; ++i)
    sum += keys(k, than) * i;
  for (unsigned i = 0; i < n; ++i)
    sum += versions(v, version) * i;
  for (unsigned i = 0; i < n; ++i)
    sum += pairs(p, {2, "x"}) * i;
  return sum;
}
int main() {
  std::printf("%u\n", use(5, {"a", "d", "x"}, {{"a", 1, 2}, {"b", 1, 3}},
                          {{1, 2, "x"}, {1, 3, "a"}, {0, 9, ""}},
                          {{1, "y"}, {2, "z"}}));
}
