// The bytes may be those of the string.
#include <cstdio>
#include <string>
unsigned countA(const std::string &text) {
  unsigned count = 0;
  for (char c : text)
    if (c == 'a')
      ++count;
  return count;
}
unsigned run(const std::string &text, char *out) {
  unsigned turns = 0;
  while (turns < countA(text)) {
    *out++ = 'b';
    ++turns;
  }
  return turns;
}
int main() {
  std::string text = "aaaaaa";
  std::printf("%u\n", run(text, text.data()));
}
