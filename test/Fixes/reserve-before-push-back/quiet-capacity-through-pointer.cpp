// The capacity is asked for through a pointer.
#include <cstdio>
#include <vector>
std::size_t run(const std::vector<int> &numbers) {
  std::vector<int> out;
  for (int number : numbers)
    out.push_back(number);
  const std::vector<int> *same = &out;
  return same->capacity();
}
int main() { std::printf("%zu\n", run({1, 2, 3})); }
