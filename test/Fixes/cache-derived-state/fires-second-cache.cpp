// A cache that is there already, of a number, copies without asking anybody.
#include <cstdio>
#include <vector>
class Cart {
public:
  void add(int line) { lines_.push_back(line); }
  void drop(int line) {
    std::erase_if(lines_, [line](int each) { return each == line; });
  }
  long total() const {
    long sum = 0;
    for (int line : lines_)
      sum += line;
    return sum;
  }
  int most() const {
    int best = 0;
    for (int line : lines_)
      if (line > best)
        best = line;
    return best;
  }

private:
  std::vector<int> lines_;
};
void check(const std::vector<Cart> &carts, const std::vector<long> &limits,
           void (*report)(long)) {
  for (long limit : limits)
    for (const Cart &cart : carts)
      if (cart.total() > limit + cart.most())
        report(limit);
}
int main() {
  std::vector<Cart> carts(2);
  carts[0].add(3);
  carts[0].add(30);
  auto report = [](long n) { std::printf("%ld\n", n); };
  check(carts, {1, 2, 3}, report);
  carts[1] = carts[0];
  carts[0].drop(30);
  carts[1].add(50);
  check(carts, {1, 2, 3, 60}, report);
}
