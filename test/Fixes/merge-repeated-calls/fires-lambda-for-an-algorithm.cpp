// Since C++17 such a lambda may be evaluated by the compiler, but here nothing
// asks for that.
#include <algorithm>
#include <cstdio>
#include <vector>
static long total(const std::vector<int> &v) {
  long sum = 0;
  for (int x : v)
    sum ^= x;
  return sum;
}
int main() {
  std::vector<std::vector<int>> rows{{3}, {1}, {2, 1}};
  std::sort(rows.begin(), rows.end(),
            [](const std::vector<int> &a, const std::vector<int> &b) {
              if (total(a) != total(b))
                return total(a) < total(b);
              return a.size() < b.size();
            });
  std::printf("%d\n", rows[0][0]);
}
