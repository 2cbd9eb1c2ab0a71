// Each turn changes the object.
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

long fill(Cart &cart, const std::vector<Line> &lines) {
  long sum = 0;
  for (const Line &line : lines) {
    cart.add(line);
    sum += cart.total();
  }
  return sum;
}
