// telemetry: Inputs/measured-itself.jsonl
// Production measured the function; who asks is in another unit.
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

} // namespace shop
