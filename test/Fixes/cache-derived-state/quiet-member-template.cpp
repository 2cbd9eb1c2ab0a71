// Another unit may specialise a member.
#include "Inputs/template.h"

long Cart::total() const {
  long sum = 0;
  for (const Line &line : lines_)
    sum += line.cents * line.count;
  return sum;
}

long capped(const Cart &cart, const std::vector<long> &limits) {
  long sum = 0;
  for (long limit : limits)
    if (limit > 0)
      sum += cart.total() < limit ? 1 : 2;
  return sum;
}
