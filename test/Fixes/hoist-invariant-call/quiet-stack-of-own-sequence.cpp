// A sequence of the user may have its elements in itself.
#include <cstdio>
#include <stack>
struct Ring {
  using value_type = int;
  using reference = int &;
  using const_reference = const int &;
  using size_type = unsigned long;
  int buf[8] = {};
  int n = 0;
  int &back() { return buf[n - 1]; }
  const int &back() const { return buf[n - 1]; }
  void push_back(int x) { buf[n++] = x; }
  void pop_back() { --n; }
  bool empty() const { return !n; }
  size_type size() const { return n; }
};
struct S : std::stack<int, Ring> {
  int sum() const {
    int s = 0;
    for (int x : c.buf)
      s += x;
    return s;
  }
};
static int f(std::stack<int, Ring> &a, const S &b) {
  int t = 0;
  for (int i = 0; i < 4; ++i) {
    a.top() = i;
    t += b.sum();
  }
  return t;
}
int main() {
  S s;
  s.push(3);
  std::printf("%d\n", f(s, s));
}
