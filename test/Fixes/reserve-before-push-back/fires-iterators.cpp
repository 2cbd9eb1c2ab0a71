// The iterators of a whole container are as many as its elements.
// flags: -std=c++17
#include <cstdio>
#include <list>
#include <map>
#include <string>
#include <vector>
std::size_t keys(const std::map<std::string, int> &index) {
  std::vector<std::string> out;
  for (auto it = index.begin(); it != index.end(); ++it)
    out.push_back(it->first);
  return out.size();
}
std::size_t values(std::list<int> &numbers) {
  std::vector<int> out;
  for (std::list<int>::const_iterator it = numbers.cbegin(); it != numbers.cend(); it++)
    out.push_back(*it);
  return out.size();
}
int main() {
  std::list<int> numbers = {1, 2, 3};
  std::printf("%zu %zu\n", keys({{"a", 1}, {"b", 2}}), values(numbers));
}
