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
  std::string total() const {
    std::string s;
    for (int i = 0; i < 9; ++i)
      s += std::to_string(n_);
    return s;
  }

private:
  int n_ = 0;
};
A all;
void early() { all.add(5); }
int main() { for (int i = 0; i < 2; ++i) std::printf("%ld %s ", weigh(true), all.total().c_str()); std::puts(""); }
