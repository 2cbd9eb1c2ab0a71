// accumulate adds with an operator that counts.
#include <cstdio>
#include <numeric>
#include <vector>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned additions = 1;
struct Money {
  int cents;
};
Money operator+(Money a, Money b) {
  ++additions;
  return {a.cents + b.cents};
}
int main() {
  std::vector<Money> items = {{1}, {2}};
  unsigned turns = 0;
  while (turns < slow(additions) && turns < 9) {
    ++turns;
    std::accumulate(items.begin(), items.end(), Money{0});
  }
  std::printf("%u\n", turns);
}
