// The bindings end with the function, too.
#include <map>
#include <string>
#include <vector>

class Prices {
public:
  void raise(int percent) {
    for (auto &[name, cents] : prices_)
      cents += cents * percent / 100;
  }
  void set(const std::string &name, long cents) {
    auto [at, isNew] = prices_.emplace(name, cents);
    if (!isNew)
      at->second = cents;
  }
  void change(const std::string &name, long by) {
    if (auto at = prices_.find(name); at != prices_.end())
      at->second += by;
  }
  long total() const {
    long sum = 0;
    for (const auto &price : prices_)
      sum += price.second;
    return sum;
  }

private:
  std::map<std::string, long> prices_;
};

// Whoever it is may change anything, so that no local variable will do.
long (*weigh)(bool) = [](bool less) { return less ? 1L : 2L; };

long capped(const Prices &prices, const std::vector<long> &limits) {
  long sum = 0;
  for (long limit : limits)
    if (limit > 0)
      sum += weigh(prices.total() < limit);
  return sum;
}
