// The names of a list, in snake_case and C++11.
// flags: -std=c++11
#include <cstdio>
#include <string>
#include <vector>
std::vector<std::string> quoted(const std::vector<std::string> &names) {
  std::vector<std::string> result;
  for (const std::string &name : names)
    result.push_back('"' + name + '"');
  return result;
}
int main() {
  for (const std::string &name : quoted({"a", "b"}))
    std::printf("%s\n", name.c_str());
}
