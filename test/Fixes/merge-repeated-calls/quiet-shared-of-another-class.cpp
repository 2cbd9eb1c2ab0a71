// A shared_ptr that is made in place owns an object of another class.
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
  std::vector<std::shared_ptr<B>> v;
  v.emplace_back(new D);
  long a = 0 + cost(1);
  v.clear();
  std::printf("%ld %ld\n", a, cost(1));
}
