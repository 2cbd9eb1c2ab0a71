// A local variable does as well.
#include <vector>

struct Line {
  long cents;
  int count;
};

class Cart {
public:
  void add(const Line &line) { lines_.push_back(line); }
  long total() const {
    long sum = 0;
    for (const Line &line : lines_)
      sum += line.cents * line.count;
    return sum;
  }

private:
  std::vector<Line> lines_;
};

long capped(const Cart &cart, const std::vector<long> &limits) {
  long sum = 0;
  for (long number = 0; number < cart.total(); ++number)
    sum += limits[number % 2];
  return sum;
}
