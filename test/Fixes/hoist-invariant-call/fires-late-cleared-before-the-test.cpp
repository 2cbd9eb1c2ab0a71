// audit: nothing is reached
// What was found is gone before it is tested.
#include <cstdio>
#include <map>
#include <string>
#include <vector>
using Table = std::map<std::string, int>;
static int look(Table table, const std::string &key) {
  auto it = table.find(key);
  table.clear();
  if (it == table.end())
    return 0;
  return it->second;
}
int run(const std::vector<int> &values, const Table &table, const std::string &key) {
  int hits = 0;
  for (int value : values)
    if (value > 0 && value > look(table, key))
      ++hits;
  return hits;
}
int main() {
  const Table table = {{"a", 1}};
  std::printf("%d\n", run({0, -1}, table, "a"));
}
