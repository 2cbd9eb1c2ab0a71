// Of three elements the fourth is none.
#include <cstdio>
#include <map>
#include <string>
#include <vector>
using Table = std::map<std::string, int>;
static int look(const std::vector<int> &a, const Table &table, const std::string &key) {
  return a.size() > 2 ? a[3] + int(table.count(key)) : 0;
}
int run(const std::vector<int> &values, const std::vector<int> &a, const Table &table, const std::string &key) {
  int hits = 0;
  for (int value : values)
    if (value > 0 && value > look(a, table, key))
      ++hits;
  return hits;
}
int main() {
  const Table table = {{"a", 1}};
  std::printf("%d\n", run({0, -1}, {1, 2, 3}, table, "b"));
}
