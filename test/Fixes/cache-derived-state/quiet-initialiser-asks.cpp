// An initialiser asks, and the next one writes.
#include <utility>
#include <vector>

struct Line {
  long cents;
  int count;
};

class Cart {
public:
  Cart(std::vector<Line> lines)
      : lines_(std::move(lines)), before_(total()), rest_(std::move(lines_)) {}
  long total() const {
    long sum = 0;
    for (const Line &line : lines_)
      sum += line.cents * line.count;
    return sum;
  }

private:
  std::vector<Line> lines_;
  long before_;
  std::vector<Line> rest_;
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
