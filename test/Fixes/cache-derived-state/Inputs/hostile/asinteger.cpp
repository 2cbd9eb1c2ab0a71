// asinteger
#include <cstdio>
#include <functional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>
#include <algorithm>
#include <cstdint>
struct Line { long cents; int count; };

class Cart {
public:
  Cart() = default;
  void add(long c, int n) { lines_.push_back({c, n}); }
  std::uintptr_t raw() { return (std::uintptr_t)lines_.data(); }
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
  auto r = c.raw(); ask(c); reinterpret_cast<Line *>(r)->cents = 99;
  ask(c);
}
