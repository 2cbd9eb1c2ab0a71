// Nobody uses the results: a variable would not either.
#include <cstdio>
#include <string>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
std::string lettersOf(unsigned n) {
  std::string text;
  for (unsigned i = 0; i < n; ++i)
    text += 'a';
  return text;
}
int main() {
  unsigned n = 5, turns = 0;
  for (unsigned i = 0; i < 3; ++i) {
    slow(n);
    lettersOf(n);
    ++turns;
  }
  std::printf("%u\n", turns);
}
