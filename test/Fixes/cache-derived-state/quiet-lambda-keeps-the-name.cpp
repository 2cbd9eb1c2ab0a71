// The lambda may be called whenever somebody likes.
#include <algorithm>
#include <functional>
#include <vector>

struct Line {
  int id;
  long cents;
  int count;
};

class Cart {
public:
  std::function<void()> raise() {
    auto &first = lines_.front();
    return [&first] { first.count += 1; };
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
