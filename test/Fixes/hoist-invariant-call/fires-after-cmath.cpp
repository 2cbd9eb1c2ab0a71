// The library opens namespaces in extern "C++" blocks too.
#include <cmath>
#include <vector>

int countOnes(const std::vector<int> &values) {
  int result = 0;
  for (int value : values)
    result += value == 1;
  return result;
}

int use(const std::vector<int> &values) {
  int sum = 0;
  for (int i = 0; i < countOnes(values); ++i)
    sum ^= i;
  return sum;
}

int main() { return use({1, 2, 1, 1}) == 3 ? 0 : 1; }
