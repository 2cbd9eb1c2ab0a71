// audit: nothing is reached
// The second step may go past the end.
#include <cstdio>
#include <map>
#include <string>
#include <vector>
using Table = std::map<std::string, int>;
static int look(const std::vector<int> &a, const Table &table, const std::string &key) {
  int last = int(table.count(key));
  for (auto it = a.begin(); it != a.end(); ++it) {
    last ^= *it;
    ++it;
  }
  return last;
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
