// Other names for it end with the function, and nobody asks meanwhile.
#include <algorithm>
#include <map>
#include <vector>

struct Line {
  int id;
  long cents;
  int count;
};

class Cart {
public:
  void scale(int factor) {
    for (auto &line : lines_)
      line.count *= factor;
  }
  bool drop(int id) {
    auto found = std::find_if(lines_.begin(), lines_.end(),
                              [id](const Line &line) { return line.id == id; });
    if (found == lines_.end())
      return false;
    lines_.erase(found);
    return true;
  }
  void sort() {
    std::sort(lines_.begin(), lines_.end(),
              [](const Line &a, const Line &b) { return a.cents < b.cents; });
  }
  void raise() {
    Line *best = nullptr;
    for (Line &line : lines_)
      if (!best || line.cents > best->cents)
        best = &line;
    if (best)
      best->cents += 1;
  }
  void sweep() {
    for (auto at = lines_.begin(); at != lines_.end();)
      if (at->count == 0)
        at = lines_.erase(at);
      else
        ++at;
  }
  void prune() {
    lines_.erase(std::remove_if(lines_.begin(), lines_.end(),
                                [](const Line &line) { return line.count == 0; }),
                 lines_.end());
  }
  void halve() {
    std::for_each(lines_.begin(), lines_.end(), [](Line &line) { line.count /= 2; });
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
