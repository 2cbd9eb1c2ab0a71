// A name was bound to an element before the whole was moved away.
#include <cstdio>
#include <utility>
#include <vector>
unsigned weigh(const std::vector<int> &values) {
  unsigned sum = 1;
  for (int value : values)
    sum = sum * 31 + unsigned(value);
  return sum;
}
unsigned run(std::vector<int> &, int turns) {
  std::vector<int> mine{1, 2};
  int &known = mine[0];
  std::vector<std::vector<int>> all;
  all.push_back(std::move(mine));
  unsigned sum = 0;
  for (int i = 0; i < turns; ++i) {
    sum += weigh(all[0]);
    known = i;
  }
  return sum;
}
int main() {
  std::vector<int> values{1, 2};
  std::printf("%u\n", run(values, 3));
}
