// max_element compares elements with an operator that counts.
#include <algorithm>
#include <cstdio>
#include <vector>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned comparisons = 1;
struct Item {
  int number;
};
bool operator<(const Item &a, const Item &b) {
  ++comparisons;
  return a.number < b.number;
}
int main() {
  std::vector<Item> items = {{1}, {2}};
  unsigned turns = 0;
  while (turns < slow(comparisons) && turns < 9) {
    ++turns;
    std::max_element(items.begin(), items.end());
  }
  std::printf("%u\n", turns);
}
