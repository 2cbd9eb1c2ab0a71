// A const member function that remembers.
// telemetry: Inputs/slow.jsonl
#include <vector>
class Shop {
public:
  long first() const {
    long sum = 0;
    for (int price : prices)
      sum += price;
    return sum;
  }
  long second() const {
    ++asked;
    return asked;
  }
  long report() const {
    long sum = first();
    long times = second();
    return sum + times;
  }

private:
  std::vector<int> prices;
  mutable int asked = 0;
};
long shown(const Shop &shop) { return shop.report(); }
