// A constant of vector<bool> is no constant.
#include <vector>

class Cart {
public:
  void add(long cents) { lines_.push_back(cents); }
  void set() {
    for (const auto &bit : bits_) {
      auto copy = bit;
      copy = true;
    }
  }
  long total() const {
    long sum = 0;
    for (long cents : lines_)
      sum += cents;
    for (bool bit : bits_)
      sum += bit;
    return sum;
  }

private:
  std::vector<long> lines_;
  std::vector<bool> bits_;
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
