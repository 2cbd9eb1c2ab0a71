// What reads through the iterators empties the field.
#include <iterator>
#include <string>
#include <vector>

class Cart {
public:
  void add(long cents) { lines_.push_back(cents); }
  std::vector<std::string> take() {
    return std::vector<std::string>(std::make_move_iterator(names_.begin()),
                                    std::make_move_iterator(names_.end()));
  }
  long total() const {
    long sum = 0;
    for (long cents : lines_)
      sum += cents;
    for (const std::string &name : names_)
      sum += name.size();
    return sum;
  }

private:
  std::vector<long> lines_;
  std::vector<std::string> names_;
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
