// The map's comparator changes what the call reads.
#include <cstdio>
#include <map>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned limit = 1;
struct Less {
  bool operator()(int a, int b) const {
    ++limit;
    return a < b;
  }
};
int main() {
  std::map<int, int, Less> map = {{1, 1}, {2, 2}};
  unsigned turns = 0;
  while (turns < slow(limit) && turns < 90) {
    ++turns;
    map.find(2);
  }
  std::printf("%u\n", turns);
}
