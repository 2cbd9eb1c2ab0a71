// The least number divided by -1 is no number.
#include <cstdio>
#include <map>
#include <string>
#include <vector>
using Table = std::map<std::string, int>;
static int look(const Table &table, const std::string &key, int by) {
  return by != 0 ? -(2147483647 ^ int(table.count(key))) / by : 0;
}
int run(const std::vector<int> &values, const Table &table, const std::string &key, int by) {
  int hits = 0;
  for (int value : values)
    if (value > 0 && value > look(table, key, by))
      ++hits;
  return hits;
}
int main() {
  const Table table = {{"a", 1}};
  std::printf("%d\n", run({0, -1}, table, "b", -1));
}
