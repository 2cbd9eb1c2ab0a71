// flags: -std=c++23
#include <cstdio>
#include <vector>
#include <memory>
#include <optional>
#include <array>
#include <chrono>
#include <string>
#include <utility>
long (*weigh)(bool) = [](bool less) { return less ? 1L : 2L; };

class A {
public:
  A() = default;
  A(const A &) = default;
  A &operator=(const A &o) { n_ = o.n_; return *this; }
  friend constexpr int get(A a) { a.n_ += 1; return a.n_; }
  long total() const {
    long s = 0;
    for (int i = 0; i < 9; ++i)
      s += n_ * i;
    return s;
  }

private:
  int n_ = 7;
};
extern const int limit;
int early = limit;
auto make = [] { A a; return get(A()); };
const int limit = make();
void ask(const A &a) { for (int i = 0; i < 2; ++i) std::printf("%ld ", a.total() + weigh(true)); }
int main() { ask(A()); std::printf("%d\n", early); }
