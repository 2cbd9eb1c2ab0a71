// The destructor of what a local owns gives elements away, which have names.
#include <cstdio>
#include <memory>
#include <utility>
#include <vector>

std::vector<int> stock;

struct Shelf {
  std::vector<int> values;
  ~Shelf() { stock = std::move(values); }
};

int sum(const std::vector<int> &values) {
  int total = 0;
  for (int value : values)
    total += value;
  return total;
}

int cleared() {
  std::vector<Shelf> own(1);
  own[0].values = {1, 2};
  int &first = own[0].values[0];
  own.clear();
  int total = 0;
  for (int i = 0; i < 3; ++i) {
    total += sum(stock);
    first = i;
  }
  return total;
}

int reset() {
  auto own = std::make_unique<Shelf>();
  own->values = {1, 2};
  int &first = own->values[0];
  own.reset();
  int total = 0;
  for (int i = 0; i < 3; ++i) {
    total += sum(stock);
    first = i;
  }
  return total;
}

int main() { std::printf("%d %d\n", cleared(), reset()); }
