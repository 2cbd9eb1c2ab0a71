#include <cstdio>
#include <vector>
std::vector<int> grown(int n, int m) {
  std::vector<int> r;
  r.reserve(100);
  if (n <= 0 || m <= 0) {
    r.push_back(1);
    return r;
  }
  r.push_back(grown(n - 1, m)[0] + grown(n, m - 1)[0]);
  return r;
}
int main() {
  for (int i = 0; i < 2; ++i) {
    std::vector<int> v = grown(2, 2);
    int &first = v[0];
    v.push_back(3); // reserve() promised that nothing moves
    first = 4;
    std::printf("%d %d\n", v[0], v.capacity() >= 100);
  }
}
