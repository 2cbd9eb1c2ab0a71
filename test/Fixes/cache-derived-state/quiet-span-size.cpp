// flags: -std=c++20
#include <cstdio>
#include <vector>
#include <memory>
#include <span>
#include <cstddef>
#include <tuple>
#include <concepts>
#include <type_traits>
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
long (*weigh)(bool) = [](bool less) { return less ? 1L : 2L; };
void ask(const A &a) { for (int i = 0; i < 2; ++i) std::printf("%ld ", a.total() + weigh(true)); }
int main() { A a[2]; ask(a[0]); std::printf("%zu\n", std::span<A>(a).size_bytes()); }
