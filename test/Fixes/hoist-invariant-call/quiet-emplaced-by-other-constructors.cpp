// A constructor that is a template, inherited, or of a part may keep what the
// library gives it.
#include <cstdio>
#include <memory>
#include <optional>
#include <vector>
static std::vector<std::vector<int> *> sinks;
static int total(const std::vector<int> &v) {
  int t = 0;
  for (int x : v)
    t += x;
  return t;
}
struct T1 {
  int id;
  template <class V> explicit T1(V &v) : id(1) { sinks.push_back(&v); }
};
struct B {
  int id = 0;
  B() = default;
  explicit B(std::vector<int> &v) : id(1) { sinks.push_back(&v); }
};
struct D : B {
  using B::B;
};
struct Agg {
  B b;
  int n;
};
static void pub() {
  for (auto *s : sinks)
    s->push_back(1);
}
static int a() {
  std::vector<int> inbox{1};
  sinks.clear();
  std::vector<T1> s;
  s.emplace_back(inbox);
  int r = 0;
  for (int i = 0; i < 3; ++i) {
    r = r * 10 + total(inbox);
    pub();
  }
  return r;
}
static int b() {
  std::vector<int> inbox{1};
  sinks.clear();
  std::vector<D> s;
  s.emplace_back(inbox);
  int r = 0;
  for (int i = 0; i < 3; ++i) {
    r = r * 10 + total(inbox);
    pub();
  }
  return r;
}
static int c() {
  std::vector<int> inbox{1};
  sinks.clear();
  auto s = std::make_unique<D>(inbox);
  int r = 0;
  for (int i = 0; i < 3; ++i) {
    r = r * 10 + total(inbox);
    pub();
  }
  return r;
}
static int d() {
  std::vector<int> inbox{1};
  sinks.clear();
  auto s = std::make_unique<T1>(inbox);
  int r = 0;
  for (int i = 0; i < 3; ++i) {
    r = r * 10 + total(inbox);
    pub();
  }
  return r;
}
static int e() {
  std::vector<int> inbox{1};
  sinks.clear();
  Agg s{B(inbox), 2};
  int r = 0;
  for (int i = 0; i < 3; ++i) {
    r = r * 10 + total(inbox);
    pub();
  }
  return r + s.n;
}
static int f() {
  std::vector<int> inbox{1};
  sinks.clear();
  std::optional<T1> s(inbox);
  int r = 0;
  for (int i = 0; i < 3; ++i) {
    r = r * 10 + total(inbox);
    pub();
  }
  return r + s->id;
}
static int g() {
  std::vector<int> inbox{1};
  sinks.clear();
  T1 s(inbox);
  int r = 0;
  for (int i = 0; i < 3; ++i) {
    r = r * 10 + total(inbox);
    pub();
  }
  return r + s.id;
}
int main() {
  for (auto x : {a, b, c, d, e, f, g})
    std::printf("%d\n", x());
}
