// The reset would be of the outer one.
#include <vector>

class Cart {
public:
  void add(long cents) { lines_.push_back(cents); }
  static void all(Cart &cart, std::vector<Cart> &carts) {
    for (Cart &cart : carts)
      cart.lines_.clear();
    weighAll();
  }
  static void weighAll();
  long total() const {
    long sum = 0;
    for (long cents : lines_)
      sum += cents;
    return sum;
  }

private:
  std::vector<long> lines_;
};

void Cart::weighAll() {}

// Whoever it is may change anything, so that no local variable will do.
long (*weigh)(bool) = [](bool less) { return less ? 1L : 2L; };

long capped(const Cart &cart, const std::vector<long> &limits) {
  long sum = 0;
  for (long limit : limits)
    if (limit > 0)
      sum += weigh(cart.total() < limit);
  return sum;
}
