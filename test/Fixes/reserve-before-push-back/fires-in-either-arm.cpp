// Whichever way a turn goes, it appends one element.
#include <cstdio>
#include <string>
#include <vector>
std::vector<std::string> names(const std::vector<std::string> &in) {
  std::vector<std::string> out;
  for (const auto &s : in) {
    if (s.empty())
      out.push_back("-");
    else if (s.size() > 3) {
      const std::string shorter = s.substr(0, 3);
      out.push_back(shorter);
    } else
      out.push_back(s);
  }
  return out;
}
int main() {
  for (const std::string &s : names({"", "abcd", "ab"}))
    std::puts(s.c_str());
}
