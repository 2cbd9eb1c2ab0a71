// A shared_ptr that is made in place has a deleter.
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
int main() {
  std::vector<std::shared_ptr<B>> p;
  p.emplace_back(new B, [](B *b) {
    ended += 7;
    delete b;
  });
  long a = 0 + cost(1);
  p.pop_back();
  std::printf("%ld %ld\n", a, cost(1));
}
