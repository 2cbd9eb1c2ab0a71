// Calls on this that only read.
// telemetry: Inputs/slow.jsonl
#include <cstdio>
#include <vector>
class Shop {
public:
  explicit Shop(std::vector<int> prices) : prices(std::move(prices)) {}
  long first() const {
    long sum = 0;
    for (int price : prices)
      sum += price;
    return sum;
  }
  long second() const {
    long most = 0;
    for (int price : prices)
      most = price > most ? price : most;
    return most;
  }
  long report() {
    long sum = first();
    ++asked;
    long most = second();
    return sum * 100 + most + asked;
  }

private:
  std::vector<int> prices;
  int asked = 0;
};
int main() {
  Shop shop({3, 1, 4, 1, 5});
  long before = shop.report();
  std::printf("%ld %ld\n", before, shop.report());
}
