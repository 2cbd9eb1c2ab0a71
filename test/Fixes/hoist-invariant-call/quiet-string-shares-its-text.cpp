// A string by the first binary interface takes new memory when it may be
// written.
// flags: -std=c++17 -D_GLIBCXX_USE_CXX11_ABI=0
#include <cstdio>
#include <string>
static int f(std::string &s) {
  int n = 0;
  for (std::size_t i = 1; i < s.size(); ++i) {
    s[i] = s.data()[i - 1] + 1;
    n += s.data()[i];
  }
  return n;
}
static int f2(std::string &s) {
  int n = 0;
  for (std::size_t i = 1; i < s.size(); ++i) {
    s[i] = 'z';
    n += s.c_str()[i];
  }
  return n;
}
static int f3(std::string &s) {
  int n = 0;
  for (std::size_t i = 1; i < s.size(); ++i) {
    *(s.begin() + i) = 'z';
    n += s.data()[i];
  }
  return n;
}
static int f4(std::string &s) {
  int n = 0;
  auto it = s.cbegin();
  for (std::size_t i = 1; i < s.size(); ++i) {
    s[i] = 'z';
    n += s.cbegin()[i];
  }
  return n;
}
int main() {
  std::string t = "aabbaabb";
  std::string s = t;
  std::printf("%d\n", f(s));
  std::string u = t;
  std::printf("%d\n", f2(u));
  std::string w = t;
  std::printf("%d\n", f3(w));
  std::string x = t;
  std::printf("%d\n", f4(x));
}
