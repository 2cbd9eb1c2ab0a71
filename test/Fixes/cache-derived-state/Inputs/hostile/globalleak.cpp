// a friend keeps a pointer into a global object
#include <cstdio>
#include <functional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>
#include <algorithm>
#include <cstdint>
struct Line { long cents; int count; };
Line *kept;
class Cart {
public:
  void add(long c, int n) { lines_.push_back({c, n}); }
  friend void leak();
  long total() const {
    long sum = 0;
    for (const Line &line : lines_)
      sum += line.cents * line.count;
    return sum;
  }
private:
  std::vector<Line> lines_;
};
Cart shop;
void leak() { kept = &shop.lines_[0]; }
long (*times)(long, int) = [](long a, int b) { return a * b; };
static void ask(const Cart &cart) {
  long sum = 0;
  for (int i = 0; i < 4; ++i)
    if (i != 2)
      sum += times(cart.total(), i);
  std::printf("%ld\n", sum);
}
int main() { shop.add(3, 1); ask(shop); leak(); kept->cents = 8; ask(shop); }
