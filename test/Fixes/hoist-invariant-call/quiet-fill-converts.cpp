// An algorithm that assigns converts, and what it makes keeps where it came
// from.
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
struct Ref {
  Order *to = nullptr;
  Ref() = default;
  Ref(const Order &o) : to(const_cast<Order *>(&o)) {}
};
int main() {
  Order order;
  std::vector<Ref> slots(2);
  std::fill(slots.begin(), slots.end(), order);
  for (int i = 0; i < 3; ++i) {
    std::cout << filled(order) << '\n';
    slots[1].to->qty++;
  }
}
