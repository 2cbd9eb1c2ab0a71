// The object may be of another class by then.
#include <vector>

class Cart {
public:
  void add(long cents) { lines_.push_back(cents); }
  virtual ~Cart() = default;
  bool isLarge() const;
  long total() const {
    long sum = 0;
    for (long cents : lines_)
      sum += cents;
    sum += isLarge() ? 1 : 0;
    return sum;
  }

private:
  std::vector<long> lines_;
};

class LargeCart : public Cart {};
bool Cart::isLarge() const { return dynamic_cast<const LargeCart *>(this) != nullptr; }

// Whoever it is may change anything, so that no local variable will do.
long (*weigh)(bool) = [](bool less) { return less ? 1L : 2L; };

long capped(const Cart &cart, const std::vector<long> &limits) {
  long sum = 0;
  for (long limit : limits)
    if (limit > 0)
      sum += weigh(cart.total() < limit);
  return sum;
}
