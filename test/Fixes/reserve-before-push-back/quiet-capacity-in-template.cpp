// flags: -std=c++17
#include <cstdio>
#include <vector>
template <class C> std::size_t room(const C &c) { return c.capacity(); } // or &C::capacity, or [](auto &c)
std::vector<int> copyOf(const std::vector<int> &from) {
  std::vector<int> r;
  for (int x : from)
    r.push_back(x);
  return r;
}
int main() {
  std::vector<int> r = copyOf({1, 2, 3, 4, 5});
  std::printf("%zu\n", room(r));
}
