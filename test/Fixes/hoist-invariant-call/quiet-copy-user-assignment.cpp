// std::copy assigns elements with an operator that counts.
#include <algorithm>
#include <cstdio>
#include <vector>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned copies = 1;
struct Item {
  int number;
  Item(int number) : number(number) {}
  Item(const Item &other) = default;
  Item &operator=(const Item &other) {
    ++copies;
    number = other.number;
    return *this;
  }
};
int main() {
  std::vector<Item> from = {{1}, {2}}, to = {{3}, {4}};
  unsigned turns = 0;
  while (turns < slow(copies) && turns < 9) {
    ++turns;
    std::copy(from.begin(), from.end(), to.begin());
  }
  std::printf("%u\n", turns);
}
