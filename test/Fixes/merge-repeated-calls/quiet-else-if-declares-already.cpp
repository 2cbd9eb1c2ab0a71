// flags: -std=c++17
// The head of the `else if` declares something already.
#include <cstdio>
#include <string>
static int kindOf(const std::string &s) {
  int n = 0;
  for (char c : s)
    n ^= c;
  return n;
}
int rate(const std::string &s, bool other) {
  if (other)
    return 1;
  else if (bool deep = other; kindOf(s) != 0)
    return kindOf(s) + deep;
  return 0;
}
int main() { std::printf("%d %d\n", rate("ab", true), rate("ab", false)); }
