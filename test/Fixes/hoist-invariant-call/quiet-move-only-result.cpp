// The result cannot be copied into the list.
#include <cstdio>
#include <memory>
#include <vector>
using Owners = std::vector<std::unique_ptr<int>>;
Owners make(const std::vector<int> &values) {
  Owners owners;
  for (int value : values)
    owners.push_back(std::unique_ptr<int>(new int(value)));
  return owners;
}
int main() {
  std::vector<Owners> all;
  std::vector<int> values = {1, 2};
  for (int i = 0; i < 3; ++i)
    all.push_back(make(values));
  std::printf("%zu\n", all.size());
}
