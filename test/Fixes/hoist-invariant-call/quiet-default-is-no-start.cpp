// A parameter's default is not what it starts from.
#include <cstdio>
#include <map>
#include <string>
#include <vector>
using Table = std::map<std::string, int>;
static int look(const Table &table, const std::string &key, int at = 0) {
  const std::vector<int> sizes(table.count(key) + 1, 7);
  return at < static_cast<int>(sizes.size()) ? sizes[at] : 0;
}
int run(const std::vector<int> &values, const Table &table, const std::string &key, int at) {
  int hits = 0;
  for (int value : values)
    if (value > 0 && value > look(table, key, at))
      ++hits;
  return hits;
}
int main() {
  const Table table = {{"a", 1}};
  std::printf("%d\n", run({0, -1}, table, "b", -100000000));
}
