// The iterator starts in another container than the one that it is compared with.
#include <cstdio>
#include <vector>
int main() {
  std::vector<int> numbers = {1, 2, 3}, *where = &numbers;
  std::vector<int> out, none;
  for (auto it = where->begin(); it != numbers.end(); ++it)
    out.push_back(*it);
  for (auto it = numbers.end(); it != numbers.end(); ++it)
    none.push_back(*it);
  std::printf("%zu %zu\n", out.size(), none.size());
}
