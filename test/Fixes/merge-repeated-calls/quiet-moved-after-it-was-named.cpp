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

int main() {
  std::vector<int> own = {1, 2, 3};
  int &first = own[0];
  std::vector<int> taken = std::move(own);
  int total = sum(taken);
  first = 7;
  total += sum(taken) * 100;
  std::printf("%d\n", total);
}
