// A class that derives from a queue may hand out its container.
#include <cstdio>
#include <deque>
#include <list>
#include <queue>
#include <string>
#include <vector>
struct PQ : std::priority_queue<int> {
  const std::vector<int> &cont() const { return c; }
  std::vector<int> &raw() { return c; }
};
static int sum(const std::vector<int> &v) {
  int s = 0;
  for (int x : v)
    s += x;
  return s;
}
static int f(PQ &a, const std::vector<int> &c) {
  int t = 0;
  for (int i = 0; i < 5; ++i) {
    a.push(i + 1);
    t += sum(c);
  }
  return t;
}
static int f2(std::priority_queue<int> &a, const std::vector<int> &c) {
  int t = 0;
  for (int i = 0; i < 5; ++i) {
    a.push(i + 1);
    t += sum(c);
  }
  return t;
}
static int top(const std::priority_queue<int> &a) {
  int s = 0;
  for (int i = 0; i < a.top(); ++i)
    s += i;
  return s;
}
static int f3(std::priority_queue<int> &a, std::vector<int> &c) {
  int t = 0;
  for (int i = 0; i < 5; ++i) {
    c[0] = i + 100;
    t += top(a);
  }
  return t;
}
static int f4(std::priority_queue<int> &a, std::vector<int> &c) {
  int t = 0;
  auto it = c.begin();
  for (int i = 0; i < 5; ++i) {
    *it = i + 200;
    t += top(a);
  }
  return t;
}
int main() {
  PQ s;
  s.push(3);
  std::printf("%d\n", f(s, s.cont()));
  std::printf("%d\n", f2(s, s.cont()));
  std::printf("%d\n", f3(s, s.raw()));
  std::printf("%d\n", f4(s, s.raw()));
}
