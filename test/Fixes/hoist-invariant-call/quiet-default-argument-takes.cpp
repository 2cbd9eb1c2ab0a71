// The library makes an element, whose default argument takes what had a name.
#include <cstdio>
#include <utility>
#include <vector>

std::vector<int> stock = {1, 2, 3};

struct Shelf {
  std::vector<int> values;
  Shelf(std::vector<int> given = std::move(stock)) : values(std::move(given)) {}
};

int sum(const std::vector<int> &values) {
  int total = 0;
  for (int value : values)
    total += value;
  return total;
}

int main() {
  int &first = stock[0];
  std::vector<Shelf> taken(1);
  int total = 0;
  for (int i = 0; i < 3; ++i) {
    total += sum(taken[0].values);
    first = i;
  }
  std::printf("%d\n", total);
}
