// telemetry: Inputs/repeats.json
// Equal lists have room for more or less.
#include <cstdio>
#include <vector>
long plan(const std::vector<int> &cents, int months) {
  long sum = 0;
  for (int month = 0; month < months; ++month)
    for (int day = 0; day < 30; ++day)
      sum += cents.size() * month % 97 + day;
  return sum + static_cast<long>(cents.capacity());
}
int main() {
  std::vector<int> tight{1}, wide{1};
  wide.reserve(100);
  std::printf("%d\n", plan(tight, 2) == plan(wide, 2));
}
