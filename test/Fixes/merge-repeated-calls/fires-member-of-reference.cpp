// A const member function of a reference; what lies between writes something
// else.
#include <cstdio>
#include <vector>
struct Cart {
  std::vector<unsigned> prices;
  unsigned sum() const {
    unsigned result = 0;
    for (unsigned price : prices)
      result += price;
    return result;
  }
};
unsigned fee(const Cart &cart) {
  unsigned base = 1;
  if (cart.sum() > 100)
    base = 2;
  unsigned quarter = base * 25;
  return quarter + cart.sum();
}
int main() { std::printf("%u\n", fee({{60, 70}})); }
