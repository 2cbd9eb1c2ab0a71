// The type has an operator & of its own.
// flags: -std=c++14
#include <cstdio>
#include <stdexcept>
#include <vector>
struct Item {
  unsigned number;
  unsigned operator&() const { return number; }
};
const Item &itemFor(const std::vector<Item> &items, unsigned number) {
  for (const Item &item : items)
    if (item.number == number)
      return item;
  throw std::out_of_range("no such item");
}
unsigned run(const std::vector<Item> &items, unsigned turns) {
  unsigned sum = 0;
  for (unsigned i = 0; i < turns; ++i)
    if (i > 1)
      sum += itemFor(items, 7).number;
  return sum;
}
int main() { std::printf("%u %u\n", run({}, 2), run({{5}, {7}}, 4)); }
