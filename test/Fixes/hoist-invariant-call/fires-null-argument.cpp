// An argument that is null is written through by nobody.
#include <cstdio>
#include <map>
#include <string>
#include <vector>

struct Configuration {
  std::map<std::string, std::string> values;
  int number(const std::string &key) const {
    return values.count(key) ? std::stoi(values.at(key)) : 3;
  }
};
unsigned sum(const std::vector<unsigned> &values, bool *isEmpty) {
  unsigned all = 0;
  for (unsigned value : values)
    all += value;
  if (isEmpty)
    *isEmpty = values.empty();
  return all;
}
unsigned batches(const Configuration &configuration, unsigned rows) {
  unsigned n = 0;
  for (unsigned row = 0; row < rows; ++row)
    if (configuration.number("size") <= static_cast<int>(row))
      ++n;
  return n;
}
unsigned above(const std::vector<unsigned> &values) {
  unsigned n = 0;
  for (unsigned value : values)
    n += value * 2 > sum(values, nullptr);
  return n;
}
int main() {
  Configuration configuration{{{"size", "4"}}};
  std::printf("%u %u\n", batches(configuration, 9), above({1, 2, 9}));
}
