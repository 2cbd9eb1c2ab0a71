// A class that derives from a stack may hand out its container.
#include <cstdio>
#include <stack>
#include <vector>
struct S : std::stack<int, std::vector<int>> {
  const std::vector<int> &cont() const { return c; }
};
static int sum(const std::vector<int> &v) {
  int s = 0;
  for (int x : v)
    s += x;
  return s;
}
static int f(std::stack<int, std::vector<int>> &a, const std::vector<int> &c) {
  int t = 0;
  for (int i = 0; i < 5; ++i) {
    a.push(i + 1);
    t += sum(c);
  }
  return t;
}
static int f2(std::stack<int, std::vector<int>> &a, const std::vector<int> &c,
              unsigned char *b) {
  int t = 0;
  for (std::size_t i = 0; i < c.size() && i < 20; ++i) {
    b[i] = 1;
    if (i < 3)
      a.push(i);
    ++t;
  }
  return t;
}
int main() {
  S s;
  s.push(3);
  std::printf("%d\n", f(s, s.cont()));
  unsigned char b[40];
  std::printf("%d\n", f2(s, s.cont(), b));
}
