// What a temporary owns, which a reference keeps, has a name elsewhere.
#include <cstdio>
#include <utility>
#include <vector>

struct Shelf {
  std::vector<int> values;
  int number = 0;
};

std::vector<int> stock = {1, 2, 3};

Shelf fromStock() { return {std::move(stock), 1}; }

int *noted = nullptr;

Shelf withNote() {
  Shelf shelf{{1, 2, 3}};
  noted = shelf.values.data();
  return shelf;
}

int sum(const std::vector<int> &values) {
  int total = 0;
  for (int value : values)
    total += value;
  return total;
}

int tookOver() {
  int &first = stock[0];
  const Shelf &taken = fromStock();
  int total = 0;
  for (int i = 0; i < 3; ++i) {
    total += sum(taken.values);
    first = i;
  }
  return total;
}

int bound() {
  const auto &[values, number] = withNote();
  int &first = *noted;
  int total = number;
  for (int i = 0; i < 3; ++i) {
    total += sum(values);
    first = i;
  }
  return total;
}

int main() { std::printf("%d %d\n", tookOver(), bound()); }
