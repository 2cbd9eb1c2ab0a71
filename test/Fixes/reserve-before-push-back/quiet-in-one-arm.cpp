// One way of three appends nothing, or another vector's element.
#include <cstdio>
#include <string>
#include <vector>
std::vector<std::string> names(const std::vector<std::string> &in) {
  std::vector<std::string> out, others;
  for (const auto &s : in) {
    if (s.empty())
      out.push_back("-");
    else if (s.size() > 3)
      others.push_back(s);
    else
      out.push_back(s);
  }
  return others.size() > 5 ? others : out;
}
int main() {
  for (const std::string &s : names({"", "abcd", "ab"}))
    std::puts(s.c_str());
}
