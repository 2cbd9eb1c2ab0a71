#include <cstdio>
#include <cstdlib>
#include <new>
#include <string>
class A {
public:
  A() {}
  ~A() {}
  void add(int x) { n_ = int(std::string(100, 'x').size()) + x; }
  long total() const {
    long s = 0;
    for (int i = 0; i < 9; ++i)
      s += n_;
    return s;
  }

private:
  int n_ = 0;
};
A all;
void *operator new(std::size_t n) { all.total(); return std::malloc(n); }
void operator delete(void *p) noexcept { std::free(p); }
void operator delete(void *p, std::size_t) noexcept { std::free(p); }
long (*weigh)(bool) = [](bool less) { return less ? 1L : 2L; };
void ask(const A &a) {
  for (int i = 0; i < 2; ++i)
    std::printf("%ld ", a.total() + weigh(true));
}
int main() { ask(all); all.add(3); ask(all); }
