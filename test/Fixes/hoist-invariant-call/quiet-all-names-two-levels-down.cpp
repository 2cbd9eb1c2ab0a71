// Names of what elements own, bound in all the ways there are; all is compared
// at once.
#include <cstdio>
#include <string>
#include <vector>
using L = std::vector<std::string>;
static int same(L a, L b) {
  int k = 0;
  for (int i = 0; i < 2; ++i)
    k += a == b;
  return k;
}
struct Doc {
  L lines;
  bool operator==(const Doc &) const = default;
};
static int sameD(const Doc &a, const Doc &b) {
  int k = 0;
  for (int i = 0; i < 2; ++i)
    k += a == b;
  return k;
}
static std::size_t len(L a) {
  std::size_t n = 0;
  for (auto &s : a)
    n += s.find('x');
  return n;
}
static std::size_t len2(const L &a) {
  L c = a;
  std::size_t n = 0;
  for (auto &s : c)
    n += s.find('x') + 1;
  return n;
}
static std::size_t len3(const L &a) {
  std::size_t n = 0;
  for (const auto &s : a)
    n += s.find('x') + 1;
  return n;
}
static std::size_t len4(const L &a) {
  std::size_t n = 0;
  for (auto s : a)
    n += s.find('x') + 1;
  return n;
}
static int f1() {
  L a{"zz", "b"}, b{"xz", "xb"};
  int t = 0;
  for (auto &s : a) {
    s[0] = 'x';
    t += same(a, b);
  }
  return t;
}
static int f2() {
  Doc a{{"zz", "b"}}, b{{"xz", "xb"}};
  int t = 0;
  for (auto &s : a.lines) {
    s[0] = 'x';
    t += sameD(a, b);
  }
  return t;
}
static int f3() {
  L a{"zz", "b"};
  int t = 0;
  for (auto &s : a) {
    s[0] = 'x';
    t += len2(a);
  }
  return t;
}
static int f4() {
  L a{"zz", "b"};
  int t = 0;
  for (auto &s : a) {
    s[0] = 'x';
    t += len3(a);
  }
  return t;
}
static int f5() {
  L a{"zz", "b"};
  int t = 0;
  for (auto &s : a) {
    s[0] = 'x';
    t += len4(a);
  }
  return t;
}
static int f6() {
  std::vector<L> a{{"zz"}, {"b"}};
  int t = 0;
  for (auto &r : a)
    for (auto &s : r) {
      s[0] = 'x';
      t += len4(a[0]);
    }
  return t;
}
static int f7() {
  std::vector<L> a{{"zz"}, {"b"}};
  int t = 0;
  for (auto &r : a)
    for (auto &s : r) {
      s[0] = 'x';
      t += len2(a.back());
    }
  return t;
}
static int f8() {
  std::vector<Doc> a(2);
  a[0].lines = {"zz"};
  a[1].lines = {"b"};
  int t = 0;
  for (auto &r : a)
    for (auto &s : r.lines) {
      s[0] = 'x';
      t += len2(a.back().lines);
    }
  return t;
}
static int f9() {
  std::vector<std::vector<int>> a{{1, 2}, {3}}, b{{1, 2}, {4}};
  int t = 0;
  for (auto &r : a) {
    r[0]++;
    for (int i = 0; i < 2; ++i)
      t += a == b;
  }
  return t;
}
static int f10() {
  std::vector<std::vector<int>> a{{1, 2}, {3}}, b{{1, 2}, {4}};
  int t = 0;
  auto big = [](const auto &x, const auto &y) {
    int k = 0;
    for (int i = 0; i < 3; ++i)
      k += x < y;
    return k;
  };
  for (auto &r : a) {
    r[0]++;
    t += big(a, b);
  }
  return t;
}
int main() {
  int i = 0;
  for (auto f : {f1, f2, f3, f4, f5, f6, f7, f8, f9, f10})
    std::printf("f%d %d\n", ++i, f());
}
