// What was written before an exception is seen after it.
#include <cstdio>
#include <stdexcept>
#include <vector>

struct Line {
  long cents;
  int count;
};

class Cart {
public:
  void addAll(const std::vector<Line> &lines) {
    for (const Line &line : lines) {
      if (line.count < 0)
        throw std::invalid_argument("count");
      lines_.push_back(line);
    }
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

int main() {
  Cart cart;
  std::printf("%ld\n", cart.total());
  try {
    cart.addAll({{5, 1}, {6, 2}, {7, -1}, {8, 1}});
  } catch (const std::invalid_argument &) {
    std::printf("%ld\n", cart.total());
  }
  std::printf("%ld\n", capped(cart, {1, 1000, 0}));
}
