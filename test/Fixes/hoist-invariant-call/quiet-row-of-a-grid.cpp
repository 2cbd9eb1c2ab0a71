// A reference to a row makes it longer.
#include <cstdio>
#include <vector>
unsigned count(const std::vector<std::vector<unsigned>> &grid) {
  unsigned sum = 0;
  for (const auto &row : grid)
    sum += row.size();
  return sum;
}
int main() {
  std::vector<std::vector<unsigned>> grid(1, {1});
  auto &row = grid[0];
  unsigned turns = 0;
  while (turns < count(grid) && turns < 9) {
    ++turns;
    row.push_back(turns);
  }
  std::printf("%u\n", turns);
}
