// What is given back may be the key, which is a temporary.
#include <cstdio>
#include <map>
#include <string>
struct Names {
  std::map<std::string, std::string> names;
  const std::string &get(const std::string &name) const {
    auto found = names.find(name);
    if (found == names.end())
      return name;
    return found->second;
  }
};
std::size_t length(const Names &names) {
  if (!names.get("a longer name of something").empty())
    return names.get("a longer name of something").size();
  return 0;
}
int main() { std::printf("%zu\n", length({})); }
