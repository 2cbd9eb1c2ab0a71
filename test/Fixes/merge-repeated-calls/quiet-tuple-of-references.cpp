// std::get of a tuple of references leads to what they refer to.
#include <cstdio>
#include <string>
#include <tuple>
static unsigned weigh(const std::string &text) {
  unsigned sum = 1;
  for (char c : text)
    sum = sum * 31 + static_cast<unsigned char>(c);
  return sum;
}
static unsigned twice(std::string &text) {
  std::tuple<std::string &> whole(text);
  unsigned sum = 1;
  sum += weigh(std::get<0>(whole));
  text += 'x';
  return sum + weigh(std::get<0>(whole));
}
int main() {
  std::string text = "ab";
  std::printf("%u\n", twice(text));
}
