// The view that the call returns would dangle.
#include <cstdio>
#include <string>
#include <string_view>
std::string_view firstWord(const std::string &text) {
  std::size_t end = 0;
  for (char c : text) {
    if (c == ' ')
      break;
    ++end;
  }
  return std::string_view(text.data(), end);
}
void print(std::string_view text) { std::printf("%zu\n", text.size()); }
int main() {
  std::string name = "a quite long name";
  for (int i = 0; i < 3; ++i)
    print(firstWord(std::string("a quite long text ") += name));
}
