// What find_if calls keeps the address.
#include <algorithm>
#include <map>
#include <vector>

struct Line {
  int id;
  long cents;
  int count;
};

Line *last = nullptr;

class Cart {
public:
  void drop(int id) {
    auto found = std::find_if(lines_.begin(), lines_.end(), [id](Line &line) {
      last = &line;
      return line.id == id;
    });
    if (found != lines_.end())
      lines_.erase(found);
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
