// audit: nothing is reached
// After some turns nothing is left of what was not empty before the loop.
#include <cstdio>
#include <map>
#include <string>
#include <vector>
using Table = std::map<std::string, int>;
static int look(std::vector<int> a, const Table &table, const std::string &key, int turns) {
  int last = int(table.count(key));
  if (!a.empty())
    do {
      last ^= a.back();
      a.clear();
    } while (turns-- > 1);
  return last;
}
int run(const std::vector<int> &values, const std::vector<int> &a, const Table &table, const std::string &key, int turns) {
  int hits = 0;
  for (int value : values)
    if (value > 0 && value > look(a, table, key, turns))
      ++hits;
  return hits;
}
int main() {
  const Table table = {{"a", 1}};
  std::printf("%d\n", run({0, -1}, {1}, table, "b", 2));
}
