// The first call writes a member that the second reads.
// telemetry: Inputs/slow.jsonl
#include <vector>
class Shop {
public:
  long first() {
    prices.push_back(1);
    return 1;
  }
  long second() const {
    long sum = 0;
    for (int price : prices)
      sum += price;
    return sum;
  }
  long report() {
    long one = first();
    long sum = second();
    return one + sum;
  }

private:
  std::vector<int> prices;
};
long shown(Shop &shop) { return shop.report(); }
