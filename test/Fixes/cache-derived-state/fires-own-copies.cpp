// The class copies, moves and swaps by functions of its own.
#include <cstdio>
#include <utility>
#include <vector>

struct Line {
  long cents;
  int count;
};

class Cart {
public:
  Cart() = default;
  Cart(const Cart &other) : lines_(other.lines_) {}
  Cart(Cart &&other) noexcept : lines_(std::move(other.lines_)) {}
  Cart &operator=(Cart other) {
    swap(*this, other);
    return *this;
  }
  friend void swap(Cart &a, Cart &b) noexcept { a.lines_.swap(b.lines_); }
  void add(const Line &line) { lines_.push_back(line); }
  Cart &operator+=(const Cart &other) {
    for (const Line &line : other.lines_)
      lines_.push_back(line);
    return *this;
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

int main() {
  Cart a, b;
  a.add({100, 2});
  b.add({7, 1});
  std::printf("%ld %ld\n", a.total(), b.total());
  swap(a, b);
  std::printf("%ld %ld\n", a.total(), b.total());
  a += b;
  std::printf("%ld %ld\n", a.total(), b.total());
  Cart moved = std::move(a);
  std::printf("%ld %ld\n", moved.total(), a.total());
  a = moved;
  std::printf("%ld %ld\n", a.total(), capped(a, {1, 1000, 0}));
}
