// Copies, moves and swaps give each object its own result.
#include <cstdio>
#include <utility>
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
  Cart a, b;
  a.add({100, 2});
  b.add({7, 1});
  std::printf("%ld %ld\n", a.total(), b.total());
  Cart copy = a;
  copy.add({1, 1});
  std::printf("%ld %ld\n", copy.total(), a.total());
  std::swap(a, b);
  std::printf("%ld %ld\n", a.total(), b.total());
  Cart moved = std::move(a);
  std::printf("%ld %ld\n", moved.total(), a.total());
  a = copy;
  std::printf("%ld\n", a.total());
  a = std::move(b);
  std::printf("%ld %ld\n", a.total(), b.total());
  std::vector<Cart> carts(3, a);
  carts.push_back(copy);
  carts.erase(carts.begin());
  for (const Cart &each : carts)
    std::printf("%ld\n", each.total());
  std::printf("%ld\n", capped(a, {1, 1000, 0}));
}
