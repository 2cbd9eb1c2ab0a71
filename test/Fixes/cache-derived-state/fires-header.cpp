// The class is in a header, its members are here.
#include "Inputs/cart.h"
#include <cstdio>

void Cart::add(const Line &line) {
  lines_.push_back(line);
}

long Cart::total() const
{
  long sum = 0;
  for (const Line &line : lines_)
    sum += line.cents * line.count;
  return sum;
}

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
  cart.add({3, 4});
  std::printf("%ld\n", capped(cart, {12, 13, 0}));
  cart.add({1, 1});
  std::printf("%ld\n", capped(cart, {12, 13, 14}));
}
