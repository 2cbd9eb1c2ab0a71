// Each element tells where it is when it is made.
#include <vector>

struct Item;
std::vector<Item *> all;
int enroll(Item *item) {
  all.push_back(item);
  return 0;
}
struct Item {
  long cents = 1;
  int id = enroll(this);
};

class Cart {
public:
  void add(long cents) { lines_.push_back(cents); }
  long total() const {
    long sum = 0;
    for (long cents : lines_)
      sum += cents;
    sum += extra_.cents;
    return sum;
  }

private:
  std::vector<long> lines_;
  Item extra_;
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
