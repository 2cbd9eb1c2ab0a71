// What a container that is gone gave back leads to nothing.
#include <cstdio>
#include <map>
#include <string>
using Table = std::map<std::string, int>;
static Table twice(const Table &from) {
  Table made;
  for (const auto &each : from)
    made[each.first] = each.second * 2;
  return made;
}
int rate(const Table &m, const std::string &k) {
  if (twice(m).find(k)->second > 3)
    return twice(m).find(k)->second;
  return 0;
}
int main() {
  const Table m = {{"a", 4}};
  std::printf("%d\n", rate(m, "a"));
}
