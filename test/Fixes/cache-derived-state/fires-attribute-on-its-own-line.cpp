#include <array>
#include <cstdio>
class A {
public:
  ~A() {}
  long total() const {
    long s = 0;
    for (int x : v_)
      s += x;
    return s;
  }
  const int *begin() const { return v_.data(); }

private:
  alignas(64)
  std::array<int, 4> v_{};
};
long (*weigh)(bool) = [](bool less) { return less ? 1L : 2L; };
void ask(const A &a) {
  for (int i = 0; i < 2; ++i)
    std::printf("%ld ", a.total() + weigh(true));
}
int main() {
  struct H { char c; A a; };
  H *h = new H[2];
  ask(h[1].a);
  std::printf("%d\n", int(__builtin_is_aligned(h[1].a.begin(), 64)));
}
