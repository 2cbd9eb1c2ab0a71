// flags: -std=c++20
#include <cstdio>
#include <vector>
#include <memory>
#include <optional>
#include <array>
#include <chrono>
#include <string>
#include <utility>
long (*weigh)(bool) = [](bool less) { return less ? 1L : 2L; };

void early();
struct Early { Early() { early(); } } first;
class A {
public:
  ~A() {}
  void add(int n) { n_ += n; }
  std::array<int, 2> total() const {
    long s = 0;
    for (int i = 0; i < 9; ++i)
      s += n_ * i;
    return {int(s), 1};
  }

private:
  int n_ = 0;
};
A all;
void early() { all.add(5); }
int main() { for (int i = 0; i < 2; ++i) std::printf("%ld ", (long)all.total()[0] + weigh(true)); std::puts(""); }
