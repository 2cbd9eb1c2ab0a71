// A string made from beyond the end of another throws.
// audit: nothing is reached
// flags: -std=c++14
#include <cstdio>
#include <string>
unsigned countRest(const std::string &text, std::size_t from) {
  std::string rest(text, from);
  unsigned sum = 0;
  for (char c : rest)
    if (c == 'a')
      ++sum;
  return sum;
}
int main() {
  std::string text = "aa";
  std::size_t from = 5;
  unsigned sum = 0;
  for (std::size_t i = from; i < text.size(); ++i)
    sum += countRest(text, from);
  std::printf("%u\n", sum);
}
