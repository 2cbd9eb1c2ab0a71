// An array of constants may have members that are none.
#include <iostream>
#include <vector>
struct Gauge {
  mutable std::vector<int> log;
  int total() const {
    int t = 0;
    for (int x : log)
      t += x;
    return t;
  }
  void record(int x) const { log.push_back(x); }
};
int main() {
  const Gauge gauges[2];
  for (int i = 0; i < 3; ++i) {
    std::cout << gauges[0].total() << '\n';
    gauges[0].record(1);
  }
}
