// A label stands before the loop.
#include <cstdio>
#include <vector>
std::size_t run(const std::vector<int> &numbers) {
  std::vector<int> out;
again:
  for (int number : numbers)
    out.push_back(number);
  if (out.size() < 6)
    goto again;
  return out.size();
}
int main() { std::printf("%zu\n", run({1, 2})); }
