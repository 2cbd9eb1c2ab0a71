// What the library makes of a quiet class it makes without anybody noticing.
#include <cstddef>
#include <map>
#include <vector>
std::vector<int> counts(4);
std::size_t sum() {
  std::size_t s = 0;
  for (int x : counts)
    s += x;
  return s;
}
struct Quiet {
  Quiet() : v(1) {}
  Quiet(long l) : v(l) {}
  long v;
};
std::size_t emplaced(int n) {
  std::vector<Quiet> x;
  std::size_t r = 0;
  for (int i = 0; i < n; ++i) {
    x.emplace_back(i);
    x.resize(7);
    r += sum();
  }
  return r;
}
std::size_t indexed(int n) {
  std::map<int, Quiet> x;
  std::size_t r = 0;
  for (int i = 0; i < n; ++i) {
    x[i].v = 3;
    r += sum();
  }
  return r;
}
