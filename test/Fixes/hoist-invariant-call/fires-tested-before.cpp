// flags: -std=c++17
// Where a test comes first, what it guards is defined: it may be computed where
// nobody asked for it.
#include <algorithm>
#include <cctype>
#include <cstdio>
#include <map>
#include <optional>
#include <string>
#include <vector>
using Table = std::map<std::string, int>;
static int chosen(const Table &table, const std::string &key) {
  auto it = table.find(key);
  return it == table.end() ? 3 : it->second;
}
static int leaving(const Table &table, const std::string &key) {
  const auto it = table.find(key);
  if (it == table.end())
    return 3;
  return it->second;
}
static int inHead(const Table &table, const std::string &key) {
  if (auto it = table.find(key); it != table.cend())
    return it->second;
  return 3;
}
static unsigned byIndex(const std::vector<unsigned> &from) {
  unsigned sum = 0;
  for (std::size_t i = 0; i < from.size(); ++i)
    sum += from[i];
  return sum;
}
static unsigned byInt(const std::vector<unsigned> &from) {
  unsigned sum = 0;
  for (int i = 0, n = 1; i < static_cast<int>(from.size()); ++i, ++n)
    sum += from[i] * n;
  return sum;
}
static unsigned byIterator(const std::vector<unsigned> &from) {
  unsigned sum = 0;
  for (auto it = from.begin(); it != from.end(); ++it)
    sum += *it;
  return sum;
}
static unsigned mean(const std::vector<unsigned> &from) {
  unsigned sum = 0;
  for (unsigned each : from)
    sum += each;
  return from.empty() ? 0 : sum / from.size() + from.front();
}
static unsigned drained(std::vector<unsigned> from) {
  unsigned sum = 0;
  for (std::size_t turns = from.size(), i = 0; i < turns && !from.empty(); ++i) {
    sum += from.back();
    from.pop_back();
  }
  return sum;
}
static int lowered(const std::string &text) {
  int sum = 0;
  for (char c : text)
    sum ^= std::tolower(static_cast<unsigned char>(c));
  return sum;
}
static int given(const std::optional<int> &number, const Table &table) {
  return number ? *number + int(table.count("x") & 1) : 0;
}
static int fromArray(unsigned at, const Table &table) {
  static const int sizes[3] = {4, 5, 6};
  return at < 3 ? sizes[at] | int(table.count("x")) : 0;
}
int run(const std::vector<int> &values, const Table &table, const std::string &key,
        const std::vector<unsigned> &from, const std::optional<int> &number,
        unsigned at) {
  int hits = 0;
  for (int value : values) {
    if (value > 0 && value > chosen(table, key))
      ++hits;
    if (value > 0 && value > leaving(table, key))
      ++hits;
    if (value > 0 && value > inHead(table, key))
      ++hits;
    if (value > 0 && unsigned(value) > byIndex(from))
      ++hits;
    if (value > 0 && unsigned(value) > byInt(from))
      ++hits;
    if (value > 0 && unsigned(value) > byIterator(from))
      ++hits;
    if (value > 0 && unsigned(value) > mean(from))
      ++hits;
    if (value > 0 && unsigned(value) > drained(from))
      ++hits;
    if (value > 0 && value > lowered(key))
      ++hits;
    if (value > 0 && value > given(number, table))
      ++hits;
    if (value > 0 && value > fromArray(at, table))
      ++hits;
  }
  return hits;
}
int main() {
  const Table table = {{"a", 1}};
  std::printf("%d\n", run({1, 200, -3}, table, "b", {1, 2, 3}, 4, 1));
  std::printf("%d\n", run({0, -3}, {}, "b", {}, std::nullopt, 7));
}
