// Who has another name for it may write it later.
#include <utility>
#include <vector>

struct Line {
  long cents;
  int count;
};

class Cart {
public:
  void set(std::vector<Line> lines) {
    auto &mine = lines_;
    mine = std::move(lines);
  }
  long total() const {
    long sum = 0;
    for (const Line &line : lines_)
      sum += line.cents * line.count;
    return sum;
  }

private:
  std::vector<Line> lines_;
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
