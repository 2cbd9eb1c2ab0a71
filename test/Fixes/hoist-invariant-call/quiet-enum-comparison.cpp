// The order of a set of enumerators is an operator that counts.
#include <cstdio>
#include <set>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned comparisons = 1;
enum class Color { Red, Green, Blue };
bool operator<(Color a, Color b) {
  ++comparisons;
  return int(a) < int(b);
}
int main() {
  std::set<Color> colors = {Color::Red, Color::Green, Color::Blue};
  unsigned sum = 0;
  for (int i = 0; i < 3; ++i) {
    sum += slow(comparisons);
    sum += colors.count(Color::Green);
  }
  std::printf("%u\n", sum);
}
