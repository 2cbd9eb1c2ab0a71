// Each turn asks another object.
#include <vector>

struct Line {
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

long all(const std::vector<Cart> &carts) {
  long sum = 0;
  for (const Cart &cart : carts)
    if (sum < 1000)
      sum += cart.total();
  return sum;
}
