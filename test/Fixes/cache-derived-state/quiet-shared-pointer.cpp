// Others share what the field points at.
#include <memory>
#include <vector>

struct Line {
  long cents;
  int count;
};

class Cart {
public:
  explicit Cart(std::shared_ptr<long> rate) : rate_(rate) {}
  void add(const Line &line) { lines_.push_back(line); }
  long total() const {
    long sum = 0;
    for (const Line &line : lines_)
      sum += line.cents * line.count;
    return sum * *rate_;
  }

private:
  std::vector<Line> lines_;
  std::shared_ptr<long> rate_;
};

long capped(const Cart &cart, const std::vector<long> &limits) {
  long sum = 0;
  for (long limit : limits)
    if (limit > 0)
      sum += cart.total() < limit ? 1 : 2;
  return sum;
}
