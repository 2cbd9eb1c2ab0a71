// A callee reserves room, which a copy of the answer has not.
// telemetry: Inputs/repeats.json
#include <cstdio>
#include <vector>

std::vector<int> roomy() {
  std::vector<int> rates;
  rates.reserve(1000);
  return rates;
}

std::vector<int> plan(int cents, int months) {
  std::vector<int> rates = roomy();
  for (int month = 0; month < months; ++month)
    for (int day = 0; day < 30; ++day)
      rates.push_back(cents * month % 97 + day);
  return rates;
}

int main() {
  for (int i = 0; i < 2; ++i) {
    std::vector<int> rates = plan(100, 12);
    int &first = rates[0];
    rates.push_back(7); // reserve() promised that nothing moves
    first = 77;
    std::printf("%d\n", rates[0]);
  }
}
