// The element is made anew between the two look-ups.
#include <cstdio>
#include <map>
#include <string>
struct Stock {
  int onHand;
};
int change(std::map<std::string, Stock> &stocks, const std::map<std::string, Stock> &same,
           const std::string &name) {
  int before = same.at(name).onHand;
  stocks.erase(name);
  stocks.insert({name, Stock{before + 1}});
  return same.at(name).onHand - before;
}
int main() {
  std::map<std::string, Stock> stocks = {{"nails", {9}}};
  std::printf("%d\n", change(stocks, stocks, "nails"));
}
