// A class that is made of a vector says another size.
#include <cstdio>
#include <vector>
struct Padded : std::vector<int> {
  using std::vector<int>::vector;
  int size() const { return -1; }
};
std::size_t copied(const Padded &numbers) {
  std::vector<int> out;
  for (auto it = numbers.begin(); it != numbers.end(); ++it)
    out.push_back(*it);
  return out.size();
}
int main() { std::printf("%zu\n", copied({1, 2, 3})); }
