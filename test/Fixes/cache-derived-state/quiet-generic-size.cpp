#include <cstdio>
#include <cstddef>
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
template <class T, std::size_t N = sizeof(T)> struct Size { static constexpr auto value = N; };
long (*weigh)(bool) = [](bool less) { return less ? 1L : 2L; };
void ask(const A &a) {
  for (int i = 0; i < 2; ++i)
    std::printf("%ld ", a.total() + weigh(true));
}
int main() {
  ask(A());
  std::printf("%zu\n", Size<A>::value);
}
