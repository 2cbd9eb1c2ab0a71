#include <iostream>
#include <sstream>
#include <string_view>

int sumOf(std::string_view text) {
  int sum = 0;
  for (char c : text)
    sum += c;
  return sum;
}

long fill(std::ostream &out, std::string_view text) {
  long all = 0;
  for (int i = 0; i < 3; ++i) {
    out << i;
    all += sumOf(text);
  }
  return all;
}

int main() {
  std::ostringstream out("abc");
  std::cout << fill(out, out.view()) << '\n';
}
