// The body lowers the bound, so it says little of the number of turns.
#include <cstdio>
#include <vector>
std::size_t run(std::size_t limit) {
  std::vector<unsigned long> steps;
  for (std::size_t i = 0; i < limit; ++i) {
    steps.push_back(i);
    if (i == 3)
      limit = 0;
  }
  return steps.size();
}
int main() { std::printf("%zu\n", run(std::size_t(1) << 62)); }
