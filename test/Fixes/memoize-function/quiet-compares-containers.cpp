// flags: -std=c++17
// telemetry: Inputs/repeats.json
#include <cstdio>
#include <vector>
namespace shop {
enum class Suit { A, B, C };
bool operator<(const std::vector<Suit> &a, const std::vector<Suit> &b) { return a.size() < b.size(); }
int plan(const std::vector<Suit> &hand) {
  int sum = 0;
  for (int i = 0; i < 50; ++i)
    for (Suit s : hand)
      sum = (sum * 31 + int(s) + i) % 1000;
  return sum;
}
} // namespace shop
int main() {
  using shop::Suit;
  for (Suit s : {Suit::A, Suit::B, Suit::C})
    std::printf("%d\n", shop::plan({s, s}));
}
