// A shared_ptr is assigned one to an object of another class.
#include <algorithm>
#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <variant>
#include <vector>
static long ended = 0;
static long cost(int k) {
  long t = ended;
  for (int i = 0; i < 50; ++i)
    t += (k ^ i) % 7;
  return t;
}
struct B {
  int x = 1;
};
struct D : B {
  ~D() { ended += 100; }
};
static void make(std::shared_ptr<B> &p) { p = std::make_shared<D>(); }
int main() {
  std::shared_ptr<B> p;
  make(p);
  long a = 0 + cost(1);
  {
    auto q = std::move(p);
  }
  std::printf("%ld %ld\n", a, cost(1));
}
