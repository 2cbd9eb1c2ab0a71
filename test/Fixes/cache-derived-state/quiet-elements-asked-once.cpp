// One loop over the elements asks each of them once.
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
  void add(const Line &line) { lines_.push_back(line); }
  long total() const {
    long sum = 0;
    for (const Line &line : lines_)
      sum += line.cents * line.count;
    return sum;
  }

private:
  std::vector<Line> lines_;
};

// Whoever it is may change anything, so that no local variable will do.
long (*weigh)(bool) = [](bool less) { return less ? 1L : 2L; };

long all(const std::vector<Cart> &carts) {
  long sum = 0;
  for (const Cart &cart : carts)
    sum += weigh(cart.total() < 5);
  return sum;
}
