#include <cstdio>
struct A;
struct Last {
  const A *a;
  ~Last();
};
struct A {
  A() : l_{this} {}
  A(const A &) = delete;
  A &operator=(const A &) = delete;
  ~A() { n_ = 0; }
  long total() const {
    long s = 0;
    for (int i = 0; i < 9; ++i)
      s += n_ * i;
    return s;
  }

private:
  int n_ = 1;
  Last l_;
};
Last::~Last() { std::printf("last %ld\n", a->total()); }
long (*weigh)(bool) = [](bool less) { return less ? 1L : 2L; };
void ask(const A &a) {
  for (int i = 0; i < 2; ++i)
    std::printf("%ld ", a.total() + weigh(true));
}
int main() { A a; ask(a); }
