// An inherited constructor takes what had a name.
#include <cstdio>
#include <utility>
#include <vector>

std::vector<std::vector<int>> stock = {{1, 2, 3}};

struct Shelf {
  std::vector<int> values;
  explicit Shelf(int number) : values(std::move(stock[number])) {}
};

struct Rack : Shelf {
  using Shelf::Shelf;
};

int sum(const std::vector<int> &values) {
  int total = 0;
  for (int value : values)
    total += value;
  return total;
}

int main() {
  int &first = stock[0][0];
  std::vector<Rack> taken;
  taken.emplace_back(0);
  int total = 0;
  for (int i = 0; i < 3; ++i) {
    total += sum(taken[0].values);
    first = i;
  }
  std::printf("%d\n", total);
}
