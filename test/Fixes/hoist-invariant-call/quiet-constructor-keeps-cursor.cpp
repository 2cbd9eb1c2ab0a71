// The initialiser of a member keeps a position in the text.
#include <cstdio>
#include <functional>
#include <iterator>
#include <map>
#include <span>
#include <string>
#include <vector>
using V = std::vector<int>;
static int sum(const V &v) {
  int s = 0;
  for (int x : v)
    s += x;
  return s;
}

// cheap accessors through a cursor that a constructor made
struct Writer {
  unsigned char *p;
  std::vector<unsigned char> *v;
  Writer(std::vector<unsigned char> &x) : p(x.data()), v(&x) {}
};
struct Cur {
  std::string::iterator p;
  Cur(std::string &s) : p(s.begin()) {}
  void put(char c) { *p++ = c; }
};
static std::size_t vowels(const std::string &s) {
  std::size_t n = 0;
  for (char c : s)
    n += c == 'a';
  return n;
}
int main() {
  std::string s = "bcdab";
  Cur c(s);
  std::size_t t = 0;
  for (int i = 0; i < 4; ++i) {
    c.put('a');
    t += vowels(s);
  }
  std::printf("%zu\n", t);
}
