// Looking something up in a map that may be changed changes nothing.
#include <cstdio>
#include <map>
#include <set>
#include <string>
static int weigh(const char *text) {
  int sum = 0;
  for (; *text; ++text)
    sum = sum * 3 + *text;
  return sum & 1023;
}
int found(std::map<std::string, int> &all, const std::string &key) {
  if (all.find(key) != all.end())
    return all.find(key)->second;
  return 0;
}
void bump(std::map<std::string, int> &all, const std::string &key) {
  if (all.find(key) != all.end())
    all.find(key)->second += 5;
}
int named(const std::map<std::string, int> &all, const std::string &key) {
  if (all.find(key) != all.end()) {
    auto it = all.find(key);
    return it->second;
  }
  return 0;
}
int around(std::set<int> &all, int key, const char *text) {
  int result = 1 + weigh(text);
  if (all.lower_bound(key) != all.end())
    ++result;
  return result + weigh(text);
}
int main() {
  std::map<std::string, int> all = {{"a", 3}, {"b", 4}};
  bump(all, "b");
  bump(all, "c");
  std::set<int> some = {1, 5};
  std::printf("%d %d %d %d\n", found(all, "b"), found(all, "z"),
              named(all, "a"), around(some, 3, "text"));
}
