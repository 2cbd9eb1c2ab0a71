// swapfriend
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
  friend void swapLines(Cart &a, Cart &b) { std::swap(a.lines_, b.lines_); }
  void mid(int n) { for (int i = 0; i < n; ++i) { if (i == 2) throw std::runtime_error("mid"); lines_.push_back({i + 1L, 1}); } }
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
  Cart d; d.add(100, 1); ask(d); swapLines(c, d); ask(d); try { d.mid(9); } catch (const std::exception &) {} ask(d); try { c.mid(1); } catch (const std::exception &) {}
  ask(c);
}
