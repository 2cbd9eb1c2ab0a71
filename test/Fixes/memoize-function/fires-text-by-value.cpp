// A text that is passed on by value is the parameter still.
#include <algorithm>
#include <cstdio>
#include <string>
int distance(std::string a, std::string b, int m, int n) {
  if (m == 0)
    return n;
  if (n == 0)
    return m;
  if (a[m - 1] == b[n - 1])
    return distance(a, b, m - 1, n - 1);
  return 1 + std::min(std::min(distance(a, b, m, n - 1), distance(a, b, m - 1, n)),
                      distance(a, b, m - 1, n - 1));
}
int main() { std::printf("%d\n", distance("sunday", "saturday", 6, 8)); }
