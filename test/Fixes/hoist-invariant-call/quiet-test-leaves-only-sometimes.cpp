// What the test leads to does not always leave.
#include <cstdio>
#include <map>
#include <string>
#include <vector>
using Table = std::map<std::string, int>;
static int look(const Table &table, const std::string &key, bool strict) {
  auto it = table.find(key);
  if (it == table.end()) {
    if (strict)
      return 0;
  }
  return it->second;
}
int run(const std::vector<int> &values, const Table &table, const std::string &key, bool strict) {
  int hits = 0;
  for (int value : values)
    if (value > 0 && value > look(table, key, strict))
      ++hits;
  return hits;
}
int main() {
  const Table table = {{"a", 1}};
  std::printf("%d\n", run({0, -1}, table, "b", false));
}
