// A class takes over what is handed to it without a move, by the library.
#include <cstdio>
#include <optional>
#include <utility>
#include <vector>

struct Shelf {
  std::vector<int> values;
  Shelf(std::vector<int> &given) { values.swap(given); }
  Shelf &operator=(std::vector<int> &given) {
    values.swap(given);
    return *this;
  }
};

int sum(const std::vector<int> &values) {
  int total = 0;
  for (int value : values)
    total += value;
  return total;
}

int emplaced() {
  std::vector<int> own = {1, 2};
  int &first = own[0];
  std::vector<Shelf> taken;
  taken.emplace_back(own);
  int total = 0;
  for (int i = 0; i < 3; ++i) {
    total += sum(taken[0].values);
    first = i;
  }
  return total;
}

int assigned() {
  std::vector<int> own = {1, 2};
  int &first = own[0];
  std::optional<Shelf> taken;
  taken = own;
  int total = 0;
  for (int i = 0; i < 3; ++i) {
    total += sum(taken->values);
    first = i;
  }
  return total;
}

int paired() {
  std::vector<int> own = {1, 2};
  int &first = own[0];
  std::pair<Shelf, int> taken(own, 1);
  int total = 0;
  for (int i = 0; i < 3; ++i) {
    total += sum(taken.first.values);
    first = i;
  }
  return total;
}

int main() { std::printf("%d %d %d\n", emplaced(), assigned(), paired()); }
