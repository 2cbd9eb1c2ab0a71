// What a local gave to another one after an element got a name still changes
// by that name.
#include <cstdio>
#include <utility>
#include <vector>

int sum(const std::vector<int> &values) {
  int total = 0;
  for (int value : values)
    total += value;
  return total;
}

int moved() {
  std::vector<int> own = {1, 2, 3};
  int &first = own[0];
  std::vector<int> taken = std::move(own);
  int total = 0;
  for (int i = 0; i < 3; ++i) {
    total += sum(taken);
    first = i;
  }
  return total;
}

int assigned() {
  std::vector<int> own = {1, 2, 3};
  int &first = own[0];
  std::vector<int> taken;
  taken = std::move(own);
  int total = 0;
  for (int i = 0; i < 3; ++i) {
    total += sum(taken);
    first = i;
  }
  return total;
}

int swapped() {
  std::vector<int> own = {1, 2, 3};
  int &first = own[0];
  std::vector<int> taken;
  std::swap(taken, own);
  int total = 0;
  for (int i = 0; i < 3; ++i) {
    total += sum(taken);
    first = i;
  }
  return total;
}

int main() { std::printf("%d %d %d\n", moved(), assigned(), swapped()); }
