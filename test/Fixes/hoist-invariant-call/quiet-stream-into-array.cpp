// flags: -std=c++23
#include <iostream>
#include <spanstream>
#include <vector>

int sumOf(const char (&text)[8]) {
  int sum = 0;
  for (char c : text)
    sum += c;
  return sum;
}

long fill(std::ostream &out, const char (&text)[8]) {
  long all = 0;
  for (int i = 0; i < 3; ++i) {
    out << 'x';
    all += sumOf(text);
  }
  return all;
}

int main() {
  char text[8] = {};
  std::ospanstream out{std::span<char>(text)};
  std::cout << fill(out, text) << '\n';
}
