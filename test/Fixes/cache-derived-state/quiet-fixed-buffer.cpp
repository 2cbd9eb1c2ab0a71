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
int main() { ask(A()); 
  alignas(16) char buffer[64];
  std::pmr::monotonic_buffer_resource pool(buffer, 64, std::pmr::null_memory_resource());
  std::pmr::vector<A> v(&pool);
  try { v.reserve(10); std::puts("fits"); } catch (const std::bad_alloc &) { std::puts("full"); } }
