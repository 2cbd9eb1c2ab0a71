// What can be called need not have an operator() of its own that is no template.
#include <algorithm>
#include <cstdio>
#include <vector>
static int hits;
struct Template {
  template <class X> bool operator()(const X &x) const { return ++hits && x > 2; }
};
struct Inc {
  void operator()(long &x) const { ++x; }
};
struct Inherited : Inc {};
struct Surrogate {
  using Function = void (*)(long &);
  operator Function() const {
    return +[](long &x) { ++x; };
  }
};
static bool any(const std::vector<long> &v) {
  return std::any_of(v.begin(), v.end(), Template{});
}
static unsigned long total(const std::vector<long> &v) {
  unsigned long sum = 0;
  for (long x : v)
    sum = sum * 31 + static_cast<unsigned long>(x);
  return sum;
}
int main() {
  std::vector<long> v{1, 2, 1};
  const bool one = any(v), two = any(v);
  std::printf("%d %d %d\n", hits, one, two);
  std::printf("%lu\n", total(v));
  std::for_each(v.begin(), v.end(), Inherited{});
  std::printf("%lu\n", total(v));
  std::for_each(v.begin(), v.end(), Surrogate{});
  std::printf("%lu\n", total(v));
}
