// The view may be one of the string.
#include <cstdio>
#include <string>
#include <string_view>
unsigned countA(std::string_view text) {
  unsigned count = 0;
  for (char c : text)
    if (c == 'a')
      ++count;
  return count;
}
unsigned run(std::string_view view, std::string &text) {
  unsigned turns = 0;
  while (turns < countA(view)) {
    text[turns] = 'b';
    ++turns;
  }
  return turns;
}
int main() {
  std::string text = "aaaaaa";
  std::printf("%u\n", run(text, text));
}
