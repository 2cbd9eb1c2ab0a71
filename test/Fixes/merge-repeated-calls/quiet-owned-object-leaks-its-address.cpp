// A constructor gives away the address of the object, which is owned then.
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
static X *lastX;
struct Z : X {
  Z() { lastX = this; }
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
static X *lastX;
struct Z : X {
  Z() { lastX = this; }
};
void run() {
  {
    std::unique_ptr<X> o(new Z);
    long a = 0 + sumX(*o);
    lastX->x = 9;
    std::printf("%ld %ld\n", a, sumX(*o));
  }
  {
    auto o = std::make_unique<Z>();
    long a = 0 + sumX(*o);
    lastX->x = 9;
    std::printf("%ld %ld\n", a, sumX(*o));
  }
}
} // namespace again
int main() {
  std::unique_ptr<X> o;
  o.reset(new Z);
  long a = 0 + sumX(*o);
  lastX->x = 9;
  std::printf("%ld %ld\n", a, sumX(*o));
  again::run();
}
