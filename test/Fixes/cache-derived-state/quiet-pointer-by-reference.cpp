// The pointer points at another object by then.
#include <vector>

class Cart {
public:
  void add(long cents) { lines_.push_back(cents); }
  static void both(Cart *&cart, Cart *other) {
    cart->lines_.clear();
    cart = other;
    cart->lines_.clear();
  }
  long total() const {
    long sum = 0;
    for (long cents : lines_)
      sum += cents;
    return sum;
  }

private:
  std::vector<long> lines_;
};

// Whoever it is may change anything, so that no local variable will do.
long (*weigh)(bool) = [](bool less) { return less ? 1L : 2L; };

long capped(const Cart &cart, const std::vector<long> &limits) {
  long sum = 0;
  for (long limit : limits)
    if (limit > 0)
      sum += weigh(cart.total() < limit);
  return sum;
}
