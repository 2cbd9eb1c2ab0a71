// A copy of the answer has less room, and the room is asked for.
// telemetry: Inputs/repeats.json
#include <cstdio>
#include <vector>

std::vector<int> plan(int cents, int months) {
  std::vector<int> rates;
  for (int month = 0; month < months; ++month)
    for (int day = 0; day < 30; ++day)
      rates.push_back(cents * month % 97 + day);
  return rates;
}

int main() {
  for (int i = 0; i < 2; ++i)
    std::printf("%zu\n", plan(100, 12).capacity());
}
