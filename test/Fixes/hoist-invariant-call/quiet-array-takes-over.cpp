// An array of lists takes over what had a name before.
#include <cstdio>
#include <utility>
#include <vector>

int sum(const std::vector<int> &values) {
  int total = 0;
  for (int value : values)
    total += value;
  return total;
}

int fromParameter(std::vector<int> &given) {
  int &first = given[0];
  std::vector<int> taken[2] = {std::move(given), {}};
  int total = 0;
  for (int i = 0; i < 3; ++i) {
    total += sum(taken[0]);
    first = i;
  }
  return total;
}

std::vector<int> stock = {1, 2, 3};

int fromGlobal() {
  int &first = stock[0];
  std::vector<int> taken[2] = {std::move(stock), {}};
  int total = 0;
  for (int i = 0; i < 3; ++i) {
    total += sum(taken[0]);
    first = i;
  }
  return total;
}

int byBindings(std::vector<int> (&given)[2]) {
  int &first = given[0][0];
  auto [left, right] = std::move(given);
  int total = right[0];
  for (int i = 0; i < 3; ++i) {
    total += sum(left);
    first = i;
  }
  return total;
}

int main() {
  std::vector<int> one = {1, 2, 3};
  std::vector<int> two[2] = {{1, 2}, {3}};
  std::printf("%d %d %d\n", fromParameter(one), fromGlobal(), byBindings(two));
}
