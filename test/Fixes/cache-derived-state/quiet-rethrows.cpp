#include <cstdio>
class A {
public:
  A() {}
  ~A() {}
  long total() const {
    long s = 0;
    for (int i = 0; i < 9; ++i)
      s += n_;
    try {
      throw;
    } catch (int i) {
      s += i;
    }
    return s;
  }

private:
  int n_ = 1;
};
long (*weigh)(bool) = [](bool less) { return less ? 1L : 2L; };
void ask(const A &a) {
  for (int i = 0; i < 2; ++i)
    std::printf("%ld ", a.total() + weigh(true));
}
int main() {
  A a;
  for (int i = 0; i < 3; ++i)
    try { throw i; } catch (...) { ask(a); }
}
