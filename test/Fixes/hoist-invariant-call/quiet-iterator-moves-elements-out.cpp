// By an iterator that is kept, what an element owns may be moved to another.
#include <cstdio>
#include <utility>
#include <vector>

int sum(const std::vector<int> &values) {
  int total = 0;
  for (int value : values)
    total += value;
  return total;
}

int movedOut(std::vector<std::vector<int>> &taken) {
  std::vector<std::vector<int>> own = {{1, 2, 3}, {4}};
  int &first = own[0][0];
  auto it = own.end();
  it = own.begin();
  taken.push_back(std::move(*it));
  int total = 0;
  for (int i = 0; i < 3; ++i) {
    total += sum(taken.back());
    first = i;
  }
  return total;
}

int swappedOut(std::vector<int> &taken) {
  std::vector<std::vector<int>> own = {{1, 2, 3}, {4}};
  int &first = own[0][0];
  auto it = own.end();
  --it;
  --it;
  it->swap(taken);
  int total = 0;
  for (int i = 0; i < 3; ++i) {
    total += sum(taken);
    first = i;
  }
  return total;
}

int main() {
  std::vector<std::vector<int>> all;
  std::vector<int> one;
  std::printf("%d %d\n", movedOut(all), swappedOut(one));
}
