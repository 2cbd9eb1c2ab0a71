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

#include <new>
class A {
public:
  ~A() {}
  static void *operator new(std::size_t n) { std::printf("[%zu]", n); if (n > 16) throw std::bad_alloc(); return ::operator new(n); }
  static void operator delete(void *p) { ::operator delete(p); }
  long total() const {
    long s = 0;
    for (int i = 0; i < 9; ++i)
      s += n_ * i;
    return s;
  }

private:
  int n_ = 1;
};
void ask(const A &a) { for (int i = 0; i < 2; ++i) std::printf("%ld ", a.total() + weigh(true)); }
int main() { std::unique_ptr<A> a(new A); ask(*a); std::puts(""); }
