// The string is changed through what append returned.
#include <cstdio>
#include <string>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
int main() {
  std::string text;
  std::string &same = text.append("a");
  unsigned turns = 0;
  while (turns < slow(text.size()) && turns < 9) {
    ++turns;
    same += "bc";
  }
  std::printf("%u\n", turns);
}
