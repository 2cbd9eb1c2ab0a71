// flags: -std=c++14
// Before C++17 the head of an `else if` has no place for a variable.
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
  else if (kindOf(s) != 0)
    return kindOf(s);
  return 0;
}
int main() { std::printf("%d %d\n", rate("ab", true), rate("ab", false)); }
