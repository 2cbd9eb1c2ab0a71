// The first result is moved from.
#include <cstdio>
#include <string>
std::string nameOf(const std::string &text) {
  std::string result;
  for (char c : text)
    result += c;
  return result;
}
unsigned take(std::string &&text) {
  std::string taken = static_cast<std::string &&>(text);
  std::puts(taken.c_str());
  return taken.size();
}
int main() {
  std::string text = "a long text that is kept outside of the string object";
  unsigned sum = take(nameOf(text));
  sum += take(nameOf(text));
  std::printf("%u\n", sum);
}
