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

#include <sstream>
#include <iostream>
class A {
public:
  ~A() {}
  long total() const {
    long s = 0;
    for (int i = 0; i < 9; ++i)
      s += n_ * i;
    return s;
  }
  void read(std::istream &in) { in.get(n_); }

private:
  char n_ = 1;
};
void ask(const A &a) { for (int i = 0; i < 2; ++i) std::printf("%ld ", a.total() + weigh(true)); }
int main() { A a; ask(a); std::istringstream in("hello"); a.read(in); ask(a); std::puts(""); }
