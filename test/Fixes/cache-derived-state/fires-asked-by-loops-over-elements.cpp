// Each turn of the outer loop asks all of them again. Its field is named by its
// prefix alone.
#include <algorithm>
#include <map>
#include <vector>

struct Line {
  int id;
  long cents;
  int count;
};

class Cart {
public:
  void add(const Line &line) { m_.push_back(line); }
  long total() const {
    long sum = 0;
    for (const Line &line : m_)
      sum += line.cents * line.count;
    return sum;
  }

private:
  std::vector<Line> m_;
};

// Whoever it is may change anything, so that no local variable will do.
long (*weigh)(bool) = [](bool less) { return less ? 1L : 2L; };

long all(const std::vector<Cart> &carts, const std::vector<long> &limits) {
  long sum = 0;
  for (long limit : limits)
    for (const Cart &cart : carts)
      sum += weigh(cart.total() < limit);
  return sum;
}
