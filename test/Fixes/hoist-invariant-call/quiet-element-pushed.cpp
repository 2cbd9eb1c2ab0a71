// The loop makes the container longer.
#include <cstdio>
#include <vector>
unsigned total(const std::vector<unsigned> &values) {
  unsigned sum = 0;
  for (unsigned value : values)
    sum += value;
  return sum;
}
int main() {
  std::vector<unsigned> values = {3};
  while (total(values) > values.size())
    values.push_back(0);
  std::printf("%zu\n", values.size());
}
