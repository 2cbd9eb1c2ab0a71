// flags: -std=c++14
#include <cstdio>
#include <memory>
#include <vector>
struct alignas(64) Sum { long v; };
class A {
public:
  void add(int x) { v_.push_back(x); }
  Sum total() const {
    Sum s{};
    for (int x : v_)
      s.v += x;
    return s;
  }

private:
  std::vector<int> v_;
};
long (*weigh)(bool) = [](bool less) { return less ? 1L : 2L; };
void ask(const A &a) {
  for (int i = 0; i < 2; ++i)
    std::printf("%ld ", a.total().v + weigh(true));
}
int main() {
  std::vector<std::unique_ptr<A>> all;
  for (int i = 0; i < 5; ++i) {
    all.emplace_back(new A); // before C++17 new does not align: UBSan, or a crash
    ask(*all.back());
  }
}
