// A list in braces holds copies of views, and not the text that they lead to.
#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

unsigned weigh(std::string_view a, std::string_view b, const std::vector<double> &weights) {
  double sum = 0;
  for (double weight : weights)
    sum += weight;
  return std::min({a, b}).size() + (sum > 1);
}
unsigned fall(std::string text, const std::vector<double> &weights) {
  std::string_view view = text, other = "mm";
  unsigned n = 0;
  for (unsigned i = 0; i < 20; ++i) {
    n += weigh(view, other, weights);
    ++text[0];
  }
  return n;
}
int main() { std::printf("%u\n", fall("bbb", {1, 2})); }
