// A constant number is 0 until its initialiser runs, and that may ask.
#include <vector>
int compute();
static const int scale = compute();
class Cart {
public:
  void add(int line) { lines_.push_back(line); }
  long total() const {
    long sum = 0;
    for (int line : lines_)
      sum += line * long(scale);
    return sum;
  }

private:
  std::vector<int> lines_;
};
void check(const std::vector<Cart> &carts, const std::vector<long> &limits,
           void (*report)(long)) {
  for (long limit : limits)
    for (const Cart &cart : carts)
      if (cart.total() > limit)
        report(limit);
}
