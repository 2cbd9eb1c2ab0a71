// flags: -std=c++20
#include <cstdio>
#include <vector>
#include <memory>
#include <optional>
#include <cstddef>
#include <type_traits>
#include <memory_resource>
class A {
public:
  ~A() {}
  long total() const {
    long s = 0;
    for (int i = 0; i < 9; ++i)
      s += n_ * i;
    return s;
  }

private:
  int n_ = 1;
};
long val(long x) { return x; }
long (*weigh)(bool) = [](bool less) { return less ? 1L : 2L; };
void ask(const A &a) { for (int i = 0; i < 2; ++i) std::printf("%ld ", (long)val(a.total()) + weigh(true)); }
int main() { A a; ask(a); std::printf("%zu\n", [](auto x) { return sizeof(x); }(&a)); auto f = [](auto *x) { return sizeof(*x); }; std::printf("%zu\n", f(&a)); }
