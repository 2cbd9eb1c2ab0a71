// What the vector is made of is written behind its name.
#include <cstdio>
#include <vector>
static std::vector<int> doubled(const std::vector<int> &xs) {
  auto out = std::vector<int>{};
  for (int x : xs)
    out.push_back(2 * x);
  return out;
}
static std::vector<int> tripled(const std::vector<int> &xs) {
  auto out = std::vector<int>();
  for (int x : xs)
    out.push_back(3 * x);
  return out;
}
int main() { std::printf("%d %d\n", doubled({1, 2})[1], tripled({1, 2})[1]); }
