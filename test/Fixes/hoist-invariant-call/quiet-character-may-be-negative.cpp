// A char below zero is no argument for tolower.
#include <cstdio>
#include <map>
#include <string>
#include <vector>
using Table = std::map<std::string, int>;
#include <cctype>
static int look(const Table &table, const std::string &key, char c) {
  return std::tolower(c) + (table.count(key) ? 1 : 0);
}
int run(const std::vector<int> &values, const Table &table, const std::string &key, char c) {
  int hits = 0;
  for (int value : values)
    if (value > 0 && value > look(table, key, c))
      ++hits;
  return hits;
}
int main() {
  const Table table = {{"a", 1}};
  std::printf("%d\n", run({0, -1}, table, "b", char(-100)));
}
