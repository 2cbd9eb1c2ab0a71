// A look-up in a map is a search; the element stays where it is.
#include <cstdio>
#include <map>
#include <string>
#include <unordered_map>
struct Stock {
  int onHand, reserved;
};
class Report {
public:
  void put(const std::string &name, Stock stock) { stocks[name] = stock; }
  int left(const std::string &name) const {
    if (stocks.at(name).onHand < 0)
      return 0;
    return stocks.at(name).onHand - stocks.at(name).reserved;
  }

private:
  std::map<std::string, Stock> stocks;
};
unsigned twice(const std::unordered_map<std::string, unsigned> &all, const std::string &name) {
  if (all.find(name) == all.end())
    return 0;
  return all.find(name)->second * 2;
}
int main() {
  Report report;
  report.put("nails", {9, 4});
  std::printf("%d %u\n", report.left("nails"), twice({{"a", 3}}, "a"));
  try {
    std::printf("%d\n", report.left("none"));
  } catch (const std::exception &) {
    std::printf("none\n");
  }
}
