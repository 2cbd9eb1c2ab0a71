// Copying the result costs what computing it costs.
#include <vector>

struct Line {
  long cents;
  int count;
};

class Cart {
public:
  void add(const Line &line) { lines_.push_back(line); }
  std::vector<long> cents() const {
    std::vector<long> all;
    for (const Line &line : lines_)
      all.push_back(line.cents);
    return all;
  }

private:
  std::vector<Line> lines_;
};

long capped(const Cart &cart, const std::vector<long> &limits) {
  long sum = 0;
  for (long limit : limits)
    if (limit > 0)
      sum += *cart.cents().begin() < limit ? 1 : 2;
  return sum;
}
