// What it is asked of is a temporary, and ends with the expression.
#include <cstdio>
#include <map>
#include <string>
struct Names {
  std::map<std::string, std::string> names;
  const std::string &get(const std::string &name) const {
    auto found = names.find(name);
    return found == names.end() ? names.begin()->second : found->second;
  }
};
std::size_t length(const std::map<std::string, std::string> &all, const std::string &name) {
  if (!Names{all}.get(name).empty())
    return Names{all}.get(name).size();
  return 0;
}
int main() { std::printf("%zu\n", length({{"a", "b"}}, "a")); }
