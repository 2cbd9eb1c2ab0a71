// The size of one says nothing of the other.
#include <cstdio>
#include <map>
#include <string>
#include <vector>
using Table = std::map<std::string, int>;
static int look(const std::vector<int> &a, const std::vector<int> &b,
                const Table &table, const std::string &key) {
  std::size_t at = table.count(key);
  return at < a.size() ? b[at] : 0;
}
int run(const std::vector<int> &values, const std::vector<int> &a, const std::vector<int> &b, const Table &table, const std::string &key) {
  int hits = 0;
  for (int value : values)
    if (value > 0 && value > look(a, b, table, key))
      ++hits;
  return hits;
}
int main() {
  const Table table = {{"a", 1}};
  std::printf("%d\n", run({0, -1}, {1, 2}, {}, table, "b"));
}
