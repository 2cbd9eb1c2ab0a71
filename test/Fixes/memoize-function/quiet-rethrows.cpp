#include <cstdio>
int why(int n, int m) {
  if (n <= 0 || m <= 0)
    try {
      throw;
    } catch (int i) {
      return i;
    }
  return why(n - 1, m) + why(n, m - 1);
}
int main() {
  for (int i = 0; i < 3; ++i)
    try {
      throw i;
    } catch (...) {
      std::printf("%d\n", why(2, 2));
    }
}
