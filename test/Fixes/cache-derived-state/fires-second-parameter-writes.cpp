// The lambda's first parameter is a constant; the second writes the elements.
#include <cstdio>
#include <numeric>
#include <vector>
struct Line {
  long cents;
};
class Cart {
public:
  void add(const Line &line) { lines_.push_back(line); }
  void clearAll() {
    (void)std::accumulate(lines_.begin(), lines_.end(), 0,
                          [](const int &n, Line &l) {
                            l.cents = 0;
                            return n;
                          });
  }
  long total() const {
    long sum = 0;
    for (const Line &line : lines_)
      sum += line.cents;
    return sum;
  }

private:
  std::vector<Line> lines_;
};
void check(const Cart &cart, const std::vector<long> &limits,
           void (*report)(long)) {
  for (long limit : limits)
    if (cart.total() > limit)
      report(cart.total());
}
int main() {
  Cart c;
  c.add({3});
  auto report = [](long n) { std::printf("%ld\n", n); };
  check(c, {1, 2}, report);
  c.clearAll();
  std::printf("%ld\n", c.total());
}
