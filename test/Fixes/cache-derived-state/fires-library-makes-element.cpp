// Making an element asks, so that each write needs a reset of its own.
#include <map>
#include <vector>

long askShop();
struct Item {
  Item() : cents(askShop()) {}
  long cents;
};

class Cart {
public:
  void add(long cents) { lines_.push_back(cents); }
  void touch(long key) {
    lines_.clear();
    std::vector<Item> made;
    made.resize(2);
    lines_.push_back(made[0].cents);
  }
  long total() const {
    long sum = 0;
    for (long cents : lines_)
      sum += cents;
    return sum;
  }

private:
  std::vector<long> lines_;
  std::map<long, Item> items_;
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
