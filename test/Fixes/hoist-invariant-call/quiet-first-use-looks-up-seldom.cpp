// A look-up is worth a lambda where it is made in most turns.
#include <cstdio>
#include <map>
#include <string>
#include <vector>

double convertSome(const std::vector<double> &Prices,
                   const std::map<std::string, double> &Rates,
                   const std::string &Currency) {
  double Sum = 0;
  for (double Price : Prices)
    if (Price > 1000)
      Sum += Price * Rates.at(Currency);
  return Sum;
}

int main() {
  std::printf("%.1f\n", convertSome({1, 2000}, {{"EUR", 2.0}}, "EUR"));
}
