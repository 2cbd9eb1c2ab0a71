// A key that is not there throws, and a loop over nothing never asks for it.
#include <cstdio>
#include <map>
#include <stdexcept>
#include <string>
#include <unordered_map>
#include <vector>

double convertAll(const std::vector<double> &Prices,
                  const std::map<std::string, double> &Rates,
                  const std::string &Currency) {
  double Sum = 0;
  for (double Price : Prices)
    Sum += Price * Rates.at(Currency);
  return Sum;
}

struct Limits {
  int Low, High;
};

int within(const std::vector<int> &Values,
           const std::unordered_map<int, Limits> &All, int Key) {
  int Count = 0;
  for (std::size_t I = 0; I < Values.size(); ++I)
    if (Values[I] >= All.at(Key).Low && Values[I] <= All.at(Key).High)
      ++Count;
  return Count;
}

int main() {
  std::printf("%.1f %.1f\n", convertAll({1, 2}, {{"EUR", 2.0}}, "EUR"),
              convertAll({}, {}, "EUR"));
  std::printf("%d\n", within({1, 2, 3, 4}, {{7, {2, 3}}}, 7));
  try {
    std::printf("%d\n", within({1}, {}, 7));
  } catch (const std::out_of_range &) {
    std::puts("no limits");
  }
}
