// flags: -std=c++23
// An `if consteval` tests nothing.
#include <cstdio>
#include <vector>
static unsigned total(const std::vector<unsigned> &v) {
  unsigned sum = 0;
  if consteval {
    return 0;
  } else {
    sum = 1;
  }
  if !consteval {
    sum += v.empty() ? 0 : v.front();
  }
  for (std::size_t i = 0; i < v.size(); ++i)
    sum += v[i];
  return sum;
}
unsigned run(const std::vector<unsigned> &v, const std::vector<unsigned> &w) {
  unsigned sum = 0;
  for (unsigned each : v)
    sum ^= each * total(w);
  return sum;
}
int main() { std::printf("%u\n", run({1, 2}, {3, 4})); }
