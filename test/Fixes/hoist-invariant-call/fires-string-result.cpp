// A string by value, read through const members only.
#include <cstdio>
#include <string>
#include <vector>
std::string prefixOf(const std::string &name) {
  std::string prefix;
  for (char c : name)
    if (c != ' ')
      prefix += c;
  return prefix;
}
unsigned matches(const std::vector<std::string> &words,
                 const std::string &name) {
  unsigned count = 0;
  for (const std::string &word : words)
    if (word == prefixOf(name))
      ++count;
  return count;
}
int main() { std::printf("%u\n", matches({"ab", "b", "ab"}, "a b")); }
