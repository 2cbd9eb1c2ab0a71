// The initialiser of a member takes over what had a name before.
#include <cstdio>
#include <optional>
#include <utility>
#include <vector>

std::vector<int> stock;

struct Shelf {
  std::vector<int> values = std::move(stock);
};

int sum(const std::vector<int> &values) {
  int total = 0;
  for (int value : values)
    total += value;
  return total;
}

int local() {
  int &first = stock[0];
  Shelf taken;
  int total = 0;
  for (int i = 0; i < 3; ++i) {
    total += sum(taken.values);
    first = i;
  }
  return total;
}

int element() {
  int &first = stock[0];
  std::vector<Shelf> taken;
  taken.emplace_back();
  int total = 0;
  for (int i = 0; i < 3; ++i) {
    total += sum(taken[0].values);
    first = i;
  }
  return total;
}

int optional() {
  int &first = stock[0];
  std::optional<Shelf> taken;
  taken.emplace();
  int total = 0;
  for (int i = 0; i < 3; ++i) {
    total += sum(taken->values);
    first = i;
  }
  return total;
}

int main() {
  for (auto *run : {local, element, optional}) {
    stock = {1, 2, 3};
    std::printf("%d\n", run());
  }
}
