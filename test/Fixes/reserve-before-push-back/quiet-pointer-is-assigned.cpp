// flags: -std=c++17
#include <cstdio>
#include <vector>
int first(const std::vector<int> &from) { // also: captured, in a struct, pair, reference_wrapper, string_view
  std::vector<int> r;
  for (int x : from)
    r.push_back(x);
  int *p;
  p = r.data();
  r.push_back(9);
  return *p;
}
int main() { std::printf("%d\n", first({1, 2, 3, 4, 5})); }
