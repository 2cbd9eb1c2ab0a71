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
template <class T, bool B = std::is_trivially_copy_assignable_v<T>> struct Copier { static constexpr int how = B ? 1 : 2; };
int main() { A a; ask(a); std::printf("%d\n", Copier<A>::how); }
