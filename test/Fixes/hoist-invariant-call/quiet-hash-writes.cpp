// The hash changes what the call reads.
#include <cstdio>
#include <unordered_set>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned limit = 1;
struct Hash {
  std::size_t operator()(int a) const {
    ++limit;
    return a;
  }
};
int main() {
  std::unordered_set<int, Hash> set = {1, 2};
  unsigned turns = 0;
  while (turns < slow(limit) && turns < 90) {
    ++turns;
    set.count(2);
  }
  std::printf("%u\n", turns);
}
