// Who has the address may write the first field.
#include <vector>

class Cart {
public:
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

void *addressOf(Cart &cart) { return &cart; }

// Whoever it is may change anything, so that no local variable will do.
long (*weigh)(bool) = [](bool less) { return less ? 1L : 2L; };

long capped(const Cart &cart, const std::vector<long> &limits) {
  long sum = 0;
  for (long limit : limits)
    if (limit > 0)
      sum += weigh(cart.total() < limit);
  return sum;
}
