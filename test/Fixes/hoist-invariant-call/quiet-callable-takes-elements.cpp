// What an algorithm calls moves lists, whose elements have names, to another.
#include <algorithm>
#include <cstdio>
#include <list>
#include <numeric>
#include <utility>
#include <vector>

int sum(const std::vector<int> &values) {
  int total = 0;
  for (int value : values)
    total += value;
  return total;
}

int forEach(std::vector<std::vector<int>> &taken) {
  std::vector<std::vector<int>> own = {{9}};
  int &first = own[0][0];
  std::ranges::for_each(
      own, [&](std::vector<int> &list) { taken.push_back(std::move(list)); });
  int total = 0;
  for (int i = 0; i < 3; ++i) {
    total += sum(taken[0]);
    first = i;
  }
  return total;
}

std::vector<int> stock;

int removed() {
  std::list<std::vector<int>> own = {{9}};
  int &first = own.front()[0];
  own.remove_if([](std::vector<int> &list) {
    stock = std::move(list);
    return true;
  });
  int total = 0;
  for (int i = 0; i < 3; ++i) {
    total += sum(stock);
    first = i;
  }
  return total;
}

int accumulated() {
  std::vector<std::vector<int>> own = {{9}};
  int &first = own[0][0];
  stock = std::accumulate(
      own.begin(), own.end(), std::vector<int>(),
      [](std::vector<int>, std::vector<int> &list) { return std::move(list); });
  int total = 0;
  for (int i = 0; i < 3; ++i) {
    total += sum(stock);
    first = i;
  }
  return total;
}

int main() {
  std::vector<std::vector<int>> lists;
  std::printf("%d %d %d\n", forEach(lists), removed(), accumulated());
}
