// An object that is owned keeps its own address.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>
struct X {
  int x = 1;
  int y = 2;
};
static long sumX(const X &x) {
  long t = 0;
  for (int i = 0; i < 40; ++i)
    t += ((x.x + x.y * 3) ^ i) % 7;
  return t;
}
struct Y {
  X x;
  X *q;
  Y(X **to) : q(&x) { *to = &x; }
};
namespace again {
struct X {
  int x = 1;
  int y = 2;
};
static long sumX(const X &x) {
  long t = 0;
  for (int i = 0; i < 40; ++i)
    t += ((x.x + x.y * 3) ^ i) % 7;
  return t;
}
struct Y {
  X x;
  X *q;
  Y() : q(&x) {}
};
void run() {
  {
    auto o = std::make_unique<Y>();
    long a = 0 + sumX(o->x);
    o->q->x = 12;
    std::printf("%ld %ld\n", a, sumX(o->x));
  }
  {
    std::list<Y> o;
    o.emplace_back();
    long a = 0 + sumX(o.front().x);
    o.front().q->x = 12;
    std::printf("%ld %ld\n", a, sumX(o.front().x));
  }
  {
    std::optional<Y> o;
    o.emplace();
    long a = 0 + sumX(o->x);
    o->q->x = 12;
    std::printf("%ld %ld\n", a, sumX(o->x));
  }
  {
    std::vector<Y> o(1);
    long a = 0 + sumX(o[0].x);
    o[0].q->x = 12;
    std::printf("%ld %ld\n", a, sumX(o[0].x));
  }
}
} // namespace again
int main() {
  X *k = nullptr;
  std::unique_ptr<Y> o;
  o.reset(new Y(&k));
  long a = 0 + sumX(o->x);
  k->x = 9;
  std::printf("%ld %ld\n", a, sumX(o->x));
  a = 1 + sumX(o->x);
  o->q->x = 12;
  std::printf("%ld %ld\n", a, 1 + sumX(o->x));
  again::run();
}
