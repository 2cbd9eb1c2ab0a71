#include <cstdio>
#include <functional>
#include <iterator>
#include <memory>
#include <vector>
class A {
public:
  A() {}
  void change() {
    std::insert_iterator i(v_,v_.begin());i=3;
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
