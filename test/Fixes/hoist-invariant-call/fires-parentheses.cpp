// The parentheses around a temporary go with it.
#include <cstddef>
#include <cstring>
#include <string>
#include <vector>
std::size_t countOf(const std::vector<const char *> &lines, const std::string &scope) {
  std::size_t count = 0;
  for (const char *line : lines)
    if (std::strstr(line, ("[" + scope + "]").c_str()))
      ++count;
  return count;
}
