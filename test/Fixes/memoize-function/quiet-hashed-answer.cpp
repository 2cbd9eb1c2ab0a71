// telemetry: Inputs/repeats.json
// Nobody says that a copy of a hash table has the same order.
#include <cstdio>
#include <unordered_map>
std::unordered_map<int, long> plan(long cents, int months) {
  std::unordered_map<int, long> sums;
  for (int month = 0; month < months; ++month)
    for (int day = 0; day < 30; ++day)
      sums[month] += (cents + day) % 97 * month;
  return sums;
}
int main() { std::printf("%zu\n", plan(100, 12).size()); }
