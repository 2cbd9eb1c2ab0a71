// A range that is filled with a pointer keeps it.
#include <algorithm>
#include <iostream>
#include <vector>
struct Order {
  int qty = 1;
  std::vector<int> fills{1, 2};
};
static int filled(const Order &o) {
  int t = o.qty;
  for (int f : o.fills)
    t += f;
  return t;
}
int main() {
  Order order;
  std::vector<Order *> slots(2);
  std::ranges::fill(slots, &order);
  for (int i = 0; i < 3; ++i) {
    std::cout << filled(order) << '\n';
    slots[1]->qty++;
  }
}
