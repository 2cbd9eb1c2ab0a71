// What cannot be seen runs between the writes.
#include <vector>

struct Line {
  long cents;
  int count;
};

void log();

class Cart {
public:
  void add(const Line &line) { lines_.push_back(line); }
  void grow() {
    for (Line &line : lines_) {
      line.count += 1;
      log();
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

long capped(const Cart &cart, const std::vector<long> &limits) {
  long sum = 0;
  for (long limit : limits)
    if (limit > 0)
      sum += cart.total() < limit ? 1 : 2;
  return sum;
}
