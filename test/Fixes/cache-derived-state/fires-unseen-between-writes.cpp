// What cannot be seen runs between the writes, and may ask.
#include <vector>

struct Line {
  long cents;
  int count;
};

class Cart;
void changed(const Cart &cart);

class Cart {
public:
  void add(const Line &line) {
    changed(*this);
    lines_.push_back(line);
    changed(*this);
  }
  void discount(const std::vector<long> &cents) {
    changed(*this);
    for (unsigned i = 0; i < cents.size() && i < lines_.size(); ++i)
      lines_[i].cents -= cents[i];
    rounds_ += 1;
    changed(*this);
  }
  long total() const {
    long sum = 0;
    for (const Line &line : lines_)
      sum += line.cents * line.count;
    return sum + rounds_;
  }

private:
  std::vector<Line> lines_;
  int rounds_ = 0;
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
