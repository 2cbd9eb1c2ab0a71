// The second result is an object of its own, whose address is looked at.
#include <cstdio>
#include <string>
#include <vector>
static std::string text(const std::vector<int> &v) {
  std::string result;
  for (int x : v)
    result += std::to_string(x);
  return result;
}
int main() {
  std::vector<int> v{1, 2};
  const auto held = text(v);
  const std::string &named = text(v);
  std::printf("%d %zu\n", &named == &held, held.size());
}
