// Swapping asks, and the library swaps.
#include <algorithm>
#include <vector>

void askShop();
struct Item {
  long cents = 0;
};
void swap(Item &a, Item &b) {
  askShop();
  std::swap(a.cents, b.cents);
}

class Cart {
public:
  void add(long cents) { lines_.push_back(cents); }
  void turn(std::vector<Item> &items) {
    lines_.clear();
    std::reverse(items.begin(), items.end()), lines_.push_back(items[0].cents);
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
