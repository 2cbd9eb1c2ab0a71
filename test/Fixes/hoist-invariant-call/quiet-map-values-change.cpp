// The loop changes the values of the map over which it walks.
#include <cstdio>
#include <map>
unsigned total(const std::map<int, unsigned> &map) {
  unsigned sum = 0;
  for (const auto &entry : map)
    sum += entry.second;
  return sum;
}
int main() {
  std::map<int, unsigned> map = {{1, 1}, {2, 2}};
  unsigned sum = 0;
  for (auto &[key, value] : map) {
    sum += total(map);
    value += 10;
  }
  std::printf("%u\n", sum);
}
