// telemetry: Inputs/measured.jsonl
// Production measured the handler, but its object is new each time.
#include <string>
#include <vector>

namespace shop {

class Stock {
public:
  void put(int count) { counts.push_back(count); }
  int all() const {
    int sum = 0;
    for (int count : counts)
      sum += count > 0 ? count : 1;
    return sum;
  }

private:
  std::vector<int> counts;
};

std::string handler() {
  Stock stock;
  stock.put(3);
  return std::to_string(stock.all());
}

} // namespace shop
