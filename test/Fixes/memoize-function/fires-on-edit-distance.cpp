// Three calls on one path; texts that are handed on as they are.
#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <string>
namespace {
std::size_t distance(const std::string &a, const std::string &b, std::size_t i,
                     std::size_t j) {
  if (i == 0 || j == 0)
    return i + j;
  if (a[i - 1] == b[j - 1])
    return distance(a, b, i - 1, j - 1);
  return 1 + std::min(distance(a, b, i - 1, j),
                      std::min(distance(a, b, i, j - 1), distance(a, b, i - 1, j - 1)));
}
} // namespace
int main() {
  const std::string a = "kitten", b = "sitting";
  std::printf("%zu\n", distance(a, b, a.size(), b.size()));
  std::printf("%zu\n", distance(b, a, b.size(), a.size()));
}
