// flags: -std=c++17
// An `else if` has a place for a variable in its head.
#include <cstdio>
#include <string>
static int kindOf(const std::string &s) {
  int n = 0;
  for (char c : s)
    n ^= c;
  return n;
}
int rate(const std::string &s, bool other) {
  int r = 0;
  if (other) {
    r = 1;
  } else if (kindOf(s) != 0) {
    r = kindOf(s);
  } else if (r > 0 || !other) {
    r = 3;
  }
  return r;
}
int chain(const std::string &s, const std::string &t) {
  if (s.empty())
    return 1;
  else if (kindOf(s) > 100)
    return 2;
  else if (kindOf(t) > 100)
    return kindOf(t) + kindOf(s);
  return 4;
}
int main() { std::printf("%d %d %d\n", rate("ab", true), rate("ab", false), chain("a", "q")); }
