// What a container gives back for a key leads to what it holds.
#include <cstdio>
#include <map>
#include <string>
int rate(const std::map<std::string, int> &m, const std::string &k) {
  if (m.find(k + "x") != m.end())
    return m.find(k + "x")->second;
  return 0;
}
int main() {
  const std::map<std::string, int> m = {{"ax", 4}};
  std::printf("%d %d\n", rate(m, "a"), rate(m, "b"));
}
