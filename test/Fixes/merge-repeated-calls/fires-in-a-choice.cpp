// Beside another value a call is one in a ?: too.
#include <cstdio>
#include <string>
#include <vector>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
std::string joined(const std::vector<unsigned> &values) {
  std::string text;
  for (unsigned value : values)
    for (unsigned i = 0; i < value; ++i)
      text += static_cast<char>('a' + i % 7);
  return text;
}
unsigned capped(unsigned n) { return slow(n) > 20 ? 20 : slow(n); }
unsigned raised(unsigned n, unsigned least) { return slow(n) < least ? least : slow(n); }
std::string shown(const std::vector<unsigned> &values) {
  return joined(values).empty() ? "none" : joined(values);
}
std::string cut(const std::vector<unsigned> &values) {
  return joined(values).size() > 4 ? joined(values).substr(0, 4) + "..." : joined(values);
}
int main() {
  std::printf("%u %u %u %u\n", capped(4), capped(9), raised(4, 50), raised(9, 5));
  std::printf("%s %s %s\n", shown({}).c_str(), shown({2}).c_str(), cut({2, 3}).c_str());
}
