// A shared_ptr that is made in place owns what another pointer owns.
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
struct B4 {
  int x = 1;
  ~B4() { ended += 5; }
  int y = 2;
};
int main() {
  auto o = std::make_shared<B4>();
  std::vector<std::shared_ptr<int>> p;
  p.emplace_back(o, &o->y);
  o.reset();
  long a = 0 + cost(1);
  p.clear();
  std::printf("%ld %ld\n", a, cost(1));
}
