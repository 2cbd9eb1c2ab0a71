#include <cstdio>
#include <vector>

std::vector<int> squares(int n) {
  std::vector<int> result;
  result.reserve(100);
  for (int i = 0; i < n; ++i)
    for (int j = 0; j < i; ++j)
      result.push_back(i);
  return result;
}

int grow(int n) {
  if (squares(n)[0] > 5)
    return 0;
  std::vector<int> all = squares(n);
  int &first = all[0];
  all.push_back(1); // Nothing moves: there is room.
  first = 7;
  return all[0];
}

int main() { std::printf("%d\n", grow(4)); }
