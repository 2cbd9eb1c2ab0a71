// flags: -std=c++17
// audit: nothing is reached
#include <cstdio>
#include <string>
#include <vector>
static std::size_t places(const std::vector<std::string> &names, const char *text) {
  std::size_t n = 0;
  for (const std::string &name : names)
    n += name.find(text); // also +=, =, append, assign, insert, rfind, find_first_of, +
  return n;
}
std::size_t weighed(const std::vector<std::size_t> &weights,
                    const std::vector<std::string> &names, const char *text) {
  std::size_t r = 0;
  for (std::size_t w : weights)
    r += w * places(names, text);
  return r;
}
int main() { std::printf("%zu\n", weighed({}, {"a"}, nullptr)); }
