// audit: nothing is reached
// What the loop does in one turn may end the iterator of the next.
#include <cstdio>
#include <map>
#include <string>
#include <vector>
using Table = std::map<std::string, int>;
static int look(std::vector<int> a, const Table &table, const std::string &key) {
  int last = int(table.count(key));
  for (auto it = a.begin(); it != a.end(); ++it) {
    last ^= *it;
    if (a.size() < 9)
      a.push_back(last);
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
