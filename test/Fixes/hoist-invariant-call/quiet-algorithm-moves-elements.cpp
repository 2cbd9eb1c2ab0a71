// An algorithm moves lists, whose elements have names, into a local.
#include <algorithm>
#include <cstdio>
#include <utility>
#include <vector>

std::vector<std::vector<int>> stock;

int sum(const std::vector<int> &values) {
  int total = 0;
  for (int value : values)
    total += value;
  return total;
}

int transformed() {
  int &first = stock[0][0];
  std::vector<std::vector<int>> taken(1);
  std::transform(stock.begin(), stock.end(), taken.begin(),
                 [](std::vector<int> &list) { return std::move(list); });
  int total = 0;
  for (int i = 0; i < 3; ++i) {
    total += sum(taken[0]);
    first = i;
  }
  return total;
}

int moved() {
  int &first = stock[0][0];
  std::vector<std::vector<int>> taken(1);
  std::ranges::move(stock, taken.begin());
  int total = 0;
  for (int i = 0; i < 3; ++i) {
    total += sum(taken[0]);
    first = i;
  }
  return total;
}

int generated() {
  int &first = stock[0][0];
  std::vector<std::vector<int>> taken(1);
  std::generate(taken.begin(), taken.end(), [] { return std::move(stock[0]); });
  int total = 0;
  for (int i = 0; i < 3; ++i) {
    total += sum(taken[0]);
    first = i;
  }
  return total;
}

struct Shelf {
  std::vector<int> values;
  Shelf &operator=(int number) {
    values = std::move(stock[number]);
    return *this;
  }
};

int filled() {
  int &first = stock[0][0];
  std::vector<Shelf> taken(1);
  std::fill(taken.begin(), taken.end(), 0);
  int total = 0;
  for (int i = 0; i < 3; ++i) {
    total += sum(taken[0].values);
    first = i;
  }
  return total;
}

int main() {
  for (auto *run : {transformed, moved, generated, filled}) {
    stock = {{1, 2, 3}};
    std::printf("%d\n", run());
  }
}
