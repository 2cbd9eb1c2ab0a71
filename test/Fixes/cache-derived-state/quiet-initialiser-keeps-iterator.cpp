// A member keeps a way to write from the beginning.
#include <vector>

class Cart {
public:
  void add(long cents) { lines_.push_back(cents); }
  Cart() : lines_(2), last_(lines_.begin()) {}
  void set(long cents) { *last_ = cents; }
  long total() const {
    long sum = 0;
    for (long cents : lines_)
      sum += cents;
    return sum;
  }

private:
  std::vector<long> lines_;
  std::vector<long>::iterator last_;
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
