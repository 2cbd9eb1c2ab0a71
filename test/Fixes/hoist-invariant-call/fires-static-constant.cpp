// The first call makes a constant that is the same whenever it is made.
#include <cstddef>
#include <string>
#include <vector>

std::size_t longest(const std::vector<std::string> &names) {
  static const std::string fallback = "nobody at all knows this name";
  std::size_t best = fallback.size();
  for (const std::string &name : names)
    best = name.size() > best ? name.size() : best;
  return best;
}
std::vector<int> padded(const std::vector<std::string> &names) {
  std::vector<int> result;
  for (std::size_t i = 0; i < names.size(); ++i)
    result.push_back(static_cast<int>(longest(names) - names[i].size()));
  return result;
}
