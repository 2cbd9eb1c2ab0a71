#include <cstdio>
#include <memory>
class A {
public:
  A(int a, int b, std::shared_ptr<int> t) : a_(a), t_(std::move(t)), b_(b) {}
  long total() const {
    long s = 0;
    for (int i = 0; i < 9; ++i)
      s += a_ * 10 + b_;
    return s;
  }

private:
  int a_;
  std::shared_ptr<int> t_;
  int b_;
};
long (*weigh)(bool) = [](bool less) { return less ? 1L : 2L; };
void ask(const A &a) {
  for (int i = 0; i < 2; ++i)
    std::printf("%ld ", a.total() + weigh(true));
}
A *all;
int main() {
  A a(1, 2, std::shared_ptr<int>(new int, [](int *x) { all->total(); delete x; }));
  all = &a;
  a = A(5, 6, nullptr); // assigns a_, then t_, whose deleter asks, then b_
  ask(a);
}
