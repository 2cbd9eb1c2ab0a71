// The library calls an operator new that sees how big an object is.
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <vector>

class Cart {
public:
  static void *operator new(std::size_t size) {
    std::printf("%zu bytes\n", size);
    return std::malloc(size);
  }
  static void operator delete(void *cart) { std::free(cart); }
  void add(long cents) { lines_.push_back(cents); }
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

int main() {
  auto cart = std::make_unique<Cart>();
  cart->add(3);
  std::printf("%ld\n", capped(*cart, {2, 4}));
}
