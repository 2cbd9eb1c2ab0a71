// A name of what an element owns is also one of what the container does.
#include <cstdio>
#include <string>
#include <vector>
using Lines = std::vector<std::string>;
static int same(const Lines &a, const Lines &b) {
  int k = 0;
  for (int i = 0; i < 2; ++i)
    k += a == b;
  return k;
}
int main() {
  Lines a{"zz", "b"}, b{"xz", "y"};
  int t = 0;
  for (auto &s : a) {
    s[0] = s[0] == 'z' ? 'x' : 'y';
    t += same(a, b);
  }
  std::printf("%d\n", t);
}
