// A string result that is only looked at.
#include <cstdio>
#include <string>
std::string trimmed(const std::string &text) {
  std::string result;
  for (char c : text)
    if (c != ' ')
      result += c;
  return result;
}
bool isShort(const std::string &text) {
  return !trimmed(text).empty() && trimmed(text).size() < 4;
}
int main() { std::printf("%d %d\n", isShort(" a b "), isShort("abcdef")); }
