#include <cstdio>
#include <vector>

class Cart {
public:
  void add(long cents) { cents_.push_back(cents); }
  long total() const {
    long sum = 0;
    for (long each : cents_)
      sum += each;
    return sum;
  }

private:
  int owner_ = 0; ///< Of nobody's interest here.
  /**
   * What each line costs.
   */
  [[maybe_unused]]
  std::vector<long> cents_;
};

void (*report)(long) = [](long cents) { std::printf("%ld\n", cents); };

void check(const Cart &cart, const std::vector<long> &limits) {
  for (long limit : limits)
    if (cart.total() > limit)
      report(limit);
}

int main() {
  Cart cart;
  cart.add(3);
  cart.add(4);
  check(cart, {1, 7, 9});
}
