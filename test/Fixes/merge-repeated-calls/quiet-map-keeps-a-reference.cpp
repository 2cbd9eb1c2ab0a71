// What is made in a map or a variant keeps a reference to the argument.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>
static long sumA(const int &a) {
  long t = 0;
  for (int i = 0; i < 40; ++i)
    t += (a ^ i) % 7;
  return t;
}
struct R {
  int &r;
  explicit R(int &x) : r(x) {}
  void set(int k) { r = k; }
};
struct Rp {
  int *r;
  explicit Rp(int &x) : r(&x) {}
};
int main() {
  {
    int x = 1;
    std::variant<int, std::reference_wrapper<int>> v;
    v.emplace<1>(x);
    long a = 0 + sumA(x);
    std::get<1>(v).get() = 100;
    std::printf("%ld %ld\n", a, sumA(x));
  }
  {
    int x = 1;
    std::variant<int, Rp> v;
    v.emplace<1>(x);
    long a = 0 + sumA(x);
    *std::get<1>(v).r = 100;
    std::printf("%ld %ld\n", a, sumA(x));
  }
  {
    int x = 1;
    std::map<int, R> v;
    v.try_emplace(1, x);
    long a = 0 + sumA(x);
    v.at(1).set(100);
    std::printf("%ld %ld\n", a, sumA(x));
  }
  {
    int x = 1;
    std::map<int, R> v;
    v.emplace(1, x);
    long a = 0 + sumA(x);
    v.at(1).set(100);
    std::printf("%ld %ld\n", a, sumA(x));
  }
}
