// One way to what is read leads past the test.
// flags: -std=c++17
#include <cstdio>
#include <map>
#include <string>
#include <vector>
using Table = std::map<std::string, int>;
static int look(const Table &table, const std::string &key, int way) {
  auto it = table.find(key);
  switch (way) {
  case 1:
    if (it == table.end())
      return 0;
    [[fallthrough]];
  case 2:
    return it->second;
  }
  return 0;
}
int run(const std::vector<int> &values, const Table &table, const std::string &key, int way) {
  int hits = 0;
  for (int value : values)
    if (value > 0 && value > look(table, key, way))
      ++hits;
  return hits;
}
int main() {
  const Table table = {{"a", 1}};
  std::printf("%d\n", run({0, -1}, table, "b", 2));
}
