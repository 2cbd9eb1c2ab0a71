// Whichever class answers, this one keeps what it computes itself.
#include <cstdio>
#include <memory>
#include <vector>

struct Line {
  long cents;
  int count;
};

class Priced {
public:
  virtual ~Priced() = default;
  virtual long total() const = 0;
};

class Cart : public Priced {
public:
  void add(const Line &line) { lines_.push_back(line); }
  long total() const override {
    long sum = 0;
    for (const Line &line : lines_)
      sum += line.cents * line.count;
    return sum;
  }

private:
  std::vector<Line> lines_;
};

class Gift final : public Cart {
public:
  long total() const override { return Cart::total() / 2; }
};

// Whoever it is may change anything, so that no local variable will do.
long (*weigh)(bool) = [](bool less) { return less ? 1L : 2L; };

long capped(const Priced &priced, const std::vector<long> &limits) {
  long sum = 0;
  for (long limit : limits)
    if (limit > 0)
      sum += weigh(priced.total() < limit);
  return sum;
}

int main() {
  Cart cart;
  Gift gift;
  cart.add({5, 2});
  gift.add({30, 1});
  std::printf("%ld %ld\n", capped(cart, {1, 11}), capped(gift, {14, 16}));
  cart.add({5, 1});
  gift.add({8, 1});
  std::printf("%ld %ld %ld\n", capped(cart, {14, 16}), cart.total(),
              gift.total());
}
