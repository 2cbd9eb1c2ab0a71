// flags: -std=c++14
#include <cstdio>
#include <string>
class A {
public:
  A() : v_("abc") {}
  std::string text() const {
    std::string s;
    s.reserve(1000);
    for (char c : v_)
      s += c;
    return s;
  }

private:
  std::string v_;
};
int (*weigh)(bool) = [](bool less) { return less ? 1 : 2; };
void ask(const A &a) {
  for (int i = 0; i < 2; ++i) {
    std::string s = a.text();
    char *p = &s[0];
    s.append(200, 'x'); // reserve() promised that nothing moves
    *p = char('A' + weigh(true));
    std::printf("%c %d\n", s[0], s.capacity() >= 1000);
  }
}
int main() { A a; ask(a); }
