// flags: -std=c++20 -pthread
// Several threads ask one object, and copy it, at the same time.
#include <cstdio>
#include <thread>
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
  Cart cart;
  for (int round = 0; round < 5; ++round) {
    cart.add({round, 2});
    long seen[4] = {};
    std::vector<std::thread> threads;
    for (long &mine : seen)
      threads.emplace_back([&cart, &mine] {
        Cart copy = cart;
        copy.add({1, 1});
        mine = cart.total() + copy.total();
      });
    for (std::thread &each : threads)
      each.join();
    std::printf("%ld %ld %ld %ld\n", seen[0], seen[1], seen[2], seen[3]);
  }
  std::printf("%ld\n", capped(cart, {1, 1000, 0}));
}
