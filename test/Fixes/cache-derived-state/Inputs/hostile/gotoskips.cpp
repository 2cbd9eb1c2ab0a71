// gotoskips
#include <cstdio>
#include <functional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>
#include <algorithm>
#include <cstdint>
struct Line { long cents; int count; };
class Cart; static void note(const Cart &);
class Cart {
public:
  Cart() = default;
  void add(long c, int n) { lines_.push_back({c, n}); }
  void put(int how) { note(*this); if (how) goto late; lines_[0].cents = 1; mode_ = 2; late: mode_ = 3; lines_[0].count += 1; note(*this); }
  long total() const {
    long sum = 0;
    for (const Line &line : lines_)
      sum += line.cents * line.count;
    return sum;
  }
private:
  std::vector<Line> lines_;
  int mode_ = 0;
};
static void note(const Cart &c) { if (c.total() < 0) std::puts("x"); }
long (*times)(long, int) = [](long a, int b) { return a * b; };
static void ask(const Cart &cart) {
  long sum = 0;
  for (int i = 0; i < 4; ++i)
    if (i != 2)
      sum += times(cart.total(), i);
  std::printf("%ld\n", sum);
}
int main() {
  Cart c; c.add(3, 1); c.add(4, 2); ask(c);
  c.put(0); c.put(1); ask(c); c.put(1);
  ask(c);
}
