// An object is made without a throw; with an empty result in it, it might.
// flags: -std=c++17
#include <cstdio>
#include <type_traits>
#include <vector>

struct Sum {
  long cents = 0;
  Sum() {}
};

class Cart {
public:
  void add(long cents) { lines_.push_back(cents); }
  Sum total() const {
    Sum sum;
    for (long cents : lines_)
      sum.cents += cents;
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
      sum += weigh(cart.total().cents < limit);
  return sum;
}

int main() {
  Cart cart;
  cart.add(3);
  std::printf("%ld\n", capped(cart, {2, 4}));
  std::printf("%d\n", std::is_nothrow_default_constructible_v<Cart>);
}
