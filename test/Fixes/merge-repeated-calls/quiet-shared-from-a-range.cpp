// Shared pointers are made of a range of others.
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
int main() {
  std::vector<std::shared_ptr<D>> d{std::make_shared<D>()};
  std::vector<std::shared_ptr<B>> p(d.begin(), d.end());
  d.clear();
  long a = 0 + cost(1);
  p.clear();
  std::printf("%ld %ld\n", a, cost(1));
  std::optional<std::shared_ptr<B>> o(std::in_place, new D);
  a = 1 + cost(1);
  o.reset();
  std::printf("%ld %ld\n", a, 1 + cost(1));
}
