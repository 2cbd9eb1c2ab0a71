// What it computes depends on the process.
#include <cctype>
#include <string>
#include <vector>

struct Line {
  long cents;
  int count;
};

class Cart {
public:
  void add(const std::string &name) { names_ += name; }
  long total() const {
    long sum = 0;
    for (char letter : names_)
      sum += std::isalpha(static_cast<unsigned char>(letter)) ? 1 : 0;
    return sum;
  }

private:
  std::string names_;
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
