// Nobody asks again.
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

long ask(const Cart &cart) { return cart.total(); }
