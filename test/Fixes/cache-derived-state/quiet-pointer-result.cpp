// It returns an address.
#include <vector>

struct Line {
  long cents;
  int count;
};

class Cart {
public:
  void add(const Line &line) { lines_.push_back(line); }
  const Line *largest() const {
    const Line *best = nullptr;
    for (const Line &line : lines_)
      if (!best || line.cents > best->cents)
        best = &line;
    return best;
  }

private:
  std::vector<Line> lines_;
};

long capped(const Cart &cart, const std::vector<long> &limits) {
  long sum = 0;
  for (long limit : limits)
    if (limit > 0)
      sum += cart.largest()->cents < limit ? 1 : 2;
  return sum;
}
