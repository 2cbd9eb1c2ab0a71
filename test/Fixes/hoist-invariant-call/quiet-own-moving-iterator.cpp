// An iterator of the user moves lists, whose elements have names.
#include <cstddef>
#include <cstdio>
#include <iterator>
#include <utility>
#include <vector>

struct Mover {
  using value_type = std::vector<int>;
  using difference_type = std::ptrdiff_t;
  using pointer = void;
  using reference = std::vector<int> &&;
  using iterator_category = std::input_iterator_tag;

  std::vector<int> *list;

  std::vector<int> &&operator*() const { return std::move(*list); }
  Mover &operator++() {
    ++list;
    return *this;
  }
  Mover operator++(int) { return {list++}; }
  bool operator==(const Mover &) const = default;
};

std::vector<std::vector<int>> stock;

int sum(const std::vector<int> &values) {
  int total = 0;
  for (int value : values)
    total += value;
  return total;
}

int made() {
  int &first = stock[0][0];
  std::vector<std::vector<int>> taken(Mover{stock.data()},
                                      Mover{stock.data() + 1});
  int total = 0;
  for (int i = 0; i < 3; ++i) {
    total += sum(taken[0]);
    first = i;
  }
  return total;
}

int assigned() {
  int &first = stock[0][0];
  std::vector<std::vector<int>> taken;
  taken.assign(Mover{stock.data()}, Mover{stock.data() + 1});
  int total = 0;
  for (int i = 0; i < 3; ++i) {
    total += sum(taken[0]);
    first = i;
  }
  return total;
}

int main() {
  for (auto *run : {made, assigned}) {
    stock = {{1, 2, 3}};
    std::printf("%d\n", run());
  }
}
