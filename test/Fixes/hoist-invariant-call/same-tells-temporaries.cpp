// Who can tell a constant from a temporary, or throws when the library
// converts. flags: -std=c++17
#include <algorithm>
#include <cstdio>
#include <vector>

namespace flags_of_a_vector {
void show(bool) { std::puts("bool"); }
template <class T> void show(T) { std::puts("other"); }
std::vector<bool> make(const std::vector<int> &v) {
  int s = 0;
  for (int x : v)
    for (int y : v)
      s = (s + x * y) & 255;
  return std::vector<bool>(2, s > 3);
}
void run() {
  std::vector<int> v{1, 2, 3};
  for (int i = 0; i < 2; ++i)
    for (auto b : make(v))
      show(b);
}
} // namespace flags_of_a_vector

namespace predicate_throws {
struct W {
  bool b;
  operator bool() const {
    if (!b)
      throw 1;
    return b;
  }
};
int odd(const std::vector<int> &v) {
  return std::count_if(v.begin(), v.end(), [](int x) { return W{x != 2}; });
}
void run() {
  std::vector<int> w{1, 2, 3}, e;
  int t = 0;
  for (int i = 0; i < (int)e.size(); ++i)
    t += odd(w);
  std::printf("%d\n", t);
}
} // namespace predicate_throws
namespace plain {
static int sum(const std::vector<int> &v) {
  int s = 0;
  for (int x : v)
    for (int y : v)
      s = (s + x * y) & 255;
  return s;
}
void run() {
  std::vector<int> v{1, 2, 3};
  int t = 0;
  for (int i = 0; i < 3; ++i)
    t += sum(v);
  std::printf("%d\n", t);
}
} // namespace plain

int main() {
  flags_of_a_vector::run();
  predicate_throws::run();
  plain::run();
}
