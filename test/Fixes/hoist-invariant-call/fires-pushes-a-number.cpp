// A container takes a number from a variable as it takes it from a temporary.
#include <cstdio>
#include <map>
#include <string>
#include <utility>
#include <vector>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
int main() {
  unsigned n = 9;
  std::vector<unsigned> list;
  std::map<unsigned, unsigned> byTurn;
  std::vector<std::pair<unsigned, double>> pairs;
  for (unsigned turn = 0; turn < 3; ++turn)
    list.push_back(slow(n));
  for (unsigned turn = 0; turn < 3; ++turn)
    byTurn.emplace(turn, slow(n));
  for (unsigned turn = 0; turn < 3; ++turn)
    pairs.emplace_back(turn, slow(n));
  std::printf("%u %u %g\n", list[2], byTurn[2], pairs[2].second);
}
