// The body advances the counter, so the bound says little of the number of
// turns.
#include <cstdio>
#include <vector>
std::size_t run(std::size_t limit) {
  std::vector<unsigned long> steps;
  for (std::size_t i = 0; i < limit; ++i) {
    steps.push_back(i);
    i += limit / 4;
  }
  return steps.size();
}
int main() { std::printf("%zu\n", run(std::size_t(1) << 62)); }
