// The last has no neighbour.
#include <cstdio>
#include <vector>
std::vector<int> gaps(const std::vector<int> &v) {
  std::vector<int> out;
  for (std::size_t i = 0; i + 1 < v.size(); ++i)
    out.push_back(v[i + 1] - v[i]);
  return out;
}
std::vector<int> triples(const std::vector<int> &v) {
  std::vector<int> out;
  for (std::size_t i = 2; i < v.size(); ++i)
    out.push_back(v[i] + v[i - 1] + v[i - 2]);
  return out;
}
int main() {
  std::printf("%zu %zu %zu\n", gaps({}).size(), gaps({1, 2, 4}).size(), triples({1, 2, 4}).size());
}
