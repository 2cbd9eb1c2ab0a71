// A class that is only named like the library's has a size of its own.
#include <cstdio>
#include <vector>
struct list {
  int values[3];
  const int *begin() const { return values; }
  const int *end() const { return values + 3; }
  int size() const { return -1; }
};
std::size_t run(const list &numbers) {
  std::vector<int> out;
  for (int number : numbers)
    out.push_back(number);
  return out.size();
}
int main() { std::printf("%zu\n", run({{1, 2, 3}})); }
