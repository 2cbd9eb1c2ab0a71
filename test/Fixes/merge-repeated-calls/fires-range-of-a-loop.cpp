// The first call is the range of a loop, which has no name for it.
#include <cstdio>
#include <string>
#include <vector>
std::vector<std::string> split(const std::string &text) {
  std::vector<std::string> parts;
  std::string part;
  for (char c : text) {
    if (c == ',') {
      parts.push_back(part);
      part.clear();
    } else {
      part += c;
    }
  }
  parts.push_back(part);
  return parts;
}
std::size_t lengths(const std::string &text) {
  std::size_t sum = 0;
  for (auto &part : split(text))
    sum += part.size();
  return sum * 10 + split(text).size();
}
int main() { std::printf("%zu\n", lengths("a,bc,def")); }
