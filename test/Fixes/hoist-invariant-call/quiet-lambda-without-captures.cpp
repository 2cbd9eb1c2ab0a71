// Whether it can compute a constant can be asked without an error.
// flags: -std=c++20
#include <cstdio>
unsigned cost(int x) {
  unsigned s = 7;
  for (int i = 0; i < 20; ++i)
    s = s * 31u + unsigned(x);
  return s;
}
int factor = 4;
template <unsigned> struct K {};
template <class F>
concept HasConstant = requires { typename K<F{}(0)>; };
int main() {
  auto g = [](int n) {
    unsigned t = 0;
    for (int i = 0; i < n; ++i)
      t = t * 3u + cost(factor);
    return t;
  };
  std::printf("%u %d\n", g(4), int(HasConstant<decltype(g)>));
}
