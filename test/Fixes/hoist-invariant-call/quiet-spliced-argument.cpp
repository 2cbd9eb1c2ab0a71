// A list gets the elements of another one, which have names, without a move.
#include <cstdio>
#include <list>
#include <map>

int sum(const std::list<int> &values) {
  int total = 0;
  for (int value : values)
    total += value;
  return total;
}

int sumOfValues(const std::map<int, int> &values) {
  int total = 0;
  for (const auto &[key, value] : values)
    total += value;
  return total;
}

int spliced() {
  std::list<int> own = {1, 2, 3};
  int &first = own.front();
  std::list<int> taken;
  taken.splice(taken.begin(), own);
  int total = 0;
  for (int i = 0; i < 3; ++i) {
    total += sum(taken);
    first = i;
  }
  return total;
}

int merged() {
  std::map<int, int> own = {{1, 2}};
  int &first = own.at(1);
  std::map<int, int> taken;
  taken.merge(own);
  int total = 0;
  for (int i = 0; i < 3; ++i) {
    total += sumOfValues(taken);
    first = i;
  }
  return total;
}

std::list<int> stock = {1, 2, 3};

int splicedIntoGlobal() {
  std::list<int> own = {9};
  int &first = own.front();
  stock.splice(stock.begin(), own);
  int total = 0;
  for (int i = 0; i < 3; ++i) {
    total += sum(stock);
    first = i;
  }
  return total;
}

int main() {
  std::printf("%d %d %d\n", spliced(), merged(), splicedIntoGlobal());
}
