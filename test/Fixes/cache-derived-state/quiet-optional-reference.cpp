#include <cstdio>
#include <functional>
#include <iterator>
#include <memory>
#include <optional>
#include <vector>
class A {
public:
  A() {}
  void change() {
    std::optional<std::reference_wrapper<int>> o(v_[0]);o->get()=4;
  }
  long total() const {
    long s = 0;
    for (int x : v_)
      s = s * 31 + x;
    return s;
  }

private:
  std::vector<int> v_{3, 1, 2};
};
long (*weigh)(bool) = [](bool less) { return less ? 1L : 2L; };
void ask(const A &a) {
  for (int i = 0; i < 2; ++i)
    std::printf("%ld ", a.total() + weigh(true));
}
int main() { A a; ask(a); a.change(); ask(a); }
