// The element's move constructor counts, so the number of reallocations can be
// seen.
#include <cstdio>
#include <vector>
unsigned moves = 0;
struct Item {
  int number;
  Item(int number) : number(number) {}
  Item(Item &&other) noexcept : number(other.number) { ++moves; }
};
int main() {
  std::vector<int> numbers = {1, 2, 3, 4, 5};
  std::vector<Item> items;
  for (int number : numbers)
    items.emplace_back(number);
  std::printf("%u\n", moves);
}
