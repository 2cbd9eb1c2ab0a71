// A writer calls others, leaves early, and asks for the result in between.
#include <cstdio>
#include <vector>

struct Line {
  long cents;
  int count;
};

class Cart {
public:
  void add(const Line &line) { lines_.push_back(line); }
  bool addOnce(const Line &line) {
    for (const Line &known : lines_)
      if (known.cents == line.cents)
        return false;
    add(line);
    return true;
  }
  long replace(const Line &line) {
    clear();
    long before = total();
    add(line);
    lines_.back().count += 1;
    long after = total();
    lines_.back().count += 1;
    return before * 1000 + after;
  }
  void clear() {
    if (lines_.empty())
      return;
    lines_.clear();
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
  std::printf("%d %ld\n", cart.addOnce({5, 1}), cart.total());
  std::printf("%d %ld\n", cart.addOnce({5, 3}), cart.total());
  std::printf("%ld %ld\n", cart.replace({9, 1}), cart.total());
  cart.clear();
  std::printf("%ld\n", cart.total());
  std::printf("%ld\n", capped(cart, {1, 1000, 0}));
}
