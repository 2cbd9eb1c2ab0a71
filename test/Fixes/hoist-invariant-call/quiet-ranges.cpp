// Algorithms over ranges that write, or run code that writes or is not seen.
#include <algorithm>
#include <functional>
#include <ranges>
#include <string>
#include <vector>
struct Entry {
  int level;
  mutable int asked;
  int counted() const { return ++asked; }
};
static int calls;
struct Loud {
  int value;
  bool operator<(const Loud &other) const {
    ++calls;
    return value < other.value;
  }
  bool operator==(const Loud &) const = default;
  auto operator<=>(const Loud &other) const {
    ++calls;
    return value <=> other.value;
  }
};
static int projects(const std::vector<Entry> &all) {
  return std::ranges::count(all, 3, &Entry::counted);
}
static bool isSorted(const std::vector<Loud> &all) {
  return std::ranges::is_sorted(all);
}
static int lazy(const std::vector<int> &all,
                const std::function<bool(int)> &keeps) {
  int sum = 0;
  for (int each : all | std::views::filter(keeps))
    sum = sum * 3 + each;
  return sum;
}
static int sortsInPlace(std::vector<int> &all) {
  std::ranges::sort(all);
  return all.empty() ? 0 : all.front();
}
static int writesElements(std::vector<Entry> &all) {
  int sum = 0;
  std::ranges::for_each(all, [&](auto &e) { sum += e.level++; });
  return sum;
}
int use(std::vector<int> &numbers, std::vector<Entry> &entries,
        const std::vector<Loud> &loud, const std::function<bool(int)> &keeps,
        int n) {
  int sum = 0;
  for (int i = 0; i < n; ++i)
    sum += projects(entries) ^ i;
  for (int i = 0; i < n; ++i)
    sum += isSorted(loud) ^ i;
  for (int i = 0; i < n; ++i)
    sum += lazy(numbers, keeps) ^ i;
  for (int i = 0; i < n; ++i) {
    sum += sortsInPlace(numbers) ^ i;
    numbers.push_back(-i);
  }
  for (int i = 0; i < n; ++i)
    sum += writesElements(entries) ^ i;
  for (int i = 0; i < n; ++i) {
    auto it = std::ranges::find(numbers, 3);
    if (it != numbers.end())
      *it = i;
    sum += int(std::ranges::count(numbers, 3)) ^ i;
  }
  return sum;
}
