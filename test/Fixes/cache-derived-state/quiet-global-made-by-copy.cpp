// flags: -std=c++20
#include <cstdio>
#include <vector>
#include <memory>
#include <optional>
#include <array>
#include <chrono>
#include <string>
#include <utility>
long (*weigh)(bool) = [](bool less) { return less ? 1L : 2L; };

void early();
struct Early { Early() { early(); } } first;
class A {
public:
  void add(int n) { n_ += n; }
  A &operator=(const A &o) { n_ = o.n_; return *this; }
  A() = default;
  A(const A &) = default;
  long total() const {
    long s = 0;
    for (int i = 0; i < 9; ++i)
      s += n_ * i;
    return s;
  }

private:
  int n_ = 0;
};
std::optional<A> all{A()};
void early() { all->add(5); }
void ask(const A &a) { for (int i = 0; i < 2; ++i) std::printf("%ld ", a.total() + weigh(true)); }
int main() { ask(*all); std::puts(""); }
