// Accessors of the library lead to the same part of a constant, and a field is
// read from it as from a temporary.
#include <cstdio>
#include <optional>
#include <string>
#include <vector>
struct Entry {
  std::string name;
  unsigned count = 0;
};
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
std::optional<Entry> parsed(const std::string &text) {
  Entry entry;
  for (char c : text) {
    entry.name += c;
    ++entry.count;
  }
  if (entry.count > 9)
    return std::nullopt;
  return entry;
}
Entry made(const std::string &text) {
  Entry entry;
  for (char c : text) {
    entry.name += c;
    ++entry.count;
  }
  return entry;
}
std::string ends(const std::string &text) { return split(text)[0] + split(text).back(); }
std::string second(const std::string &text) {
  if (split(text).size() < 2)
    return "";
  std::string result;
  result = split(text).at(1);
  return result;
}
unsigned counted(const std::string &text) {
  if (!parsed(text))
    return 0;
  return parsed(text)->count + parsed(text).value().count + (*parsed(text)).count;
}
std::string named(const std::string &text) {
  if (made(text).count > 3)
    return made(text).name;
  return "";
}
int main() {
  std::printf("%s %s %u %s\n", ends("a,b,c").c_str(), second("a,b,c").c_str(),
              counted("abc"), named("abcd").c_str());
}
