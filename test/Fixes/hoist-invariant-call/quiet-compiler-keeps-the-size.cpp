// Nothing that the loops store may seem to be what they ask: the compiler keeps
// it by itself.
#include <cstddef>
#include <cstdio>
#include <list>
#include <set>
#include <string>
#include <vector>

int total(const std::vector<int> &values) {
  int sum = 0;
  for (std::size_t i = 0; i < values.size(); ++i)
    sum += values[i]; // A variable of the function's own.
  return sum;
}

void scale(std::vector<int> &values) {
  for (std::size_t i = 0; i < values.size(); ++i)
    values[i] *= 3; // An int is no pointer, and that is what it asks.
}

void widen(const std::vector<char16_t> &from, std::u16string &to) {
  for (auto at = from.begin(); at != from.end(); ++at)
    to[at - from.begin()] = *at; // Two bytes are no part of anything else.
}

void spell(const std::string &text, std::vector<char8_t> &to) {
  for (std::size_t i = 0; i < text.size(); ++i)
    to[i] = char8_t(text[i]); // Nor is one of the kind that was made for that.
}

int countLetters(const std::string &text) {
  char seen[256] = {};
  int letters = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    letters += ++seen[text[i] & 0xff] == 1; // An array of the function's own.
  return letters;
}

int inRegisters() {
  std::vector<unsigned char> bytes(100);
  int sum = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i)
    bytes[i] = static_cast<unsigned char>(i); // Nobody is shown the vector.
  for (unsigned char byte : bytes)
    sum += byte;
  return sum;
}

void mark(std::list<char> &letters) {
  for (auto at = letters.begin(); at != letters.end(); ++at)
    *at = '.'; // The end of a list is an address in it.
}

void blank(std::vector<std::string> &lines) {
  for (std::size_t line = 0; line < lines.size(); ++line)
    for (int i = 0; i < 2; ++i)
      lines[line][i] = '.'; // One load more for each inner loop.
}

int main() {
  std::vector<int> values = {1, 2, 3};
  scale(values);
  std::u16string to(2, u' ');
  widen({u'a', u'b'}, to);
  std::vector<char8_t> spelt(3);
  spell("abc", spelt);
  std::list<char> letters = {'a', 'b'};
  mark(letters);
  std::vector<std::string> lines = {"one", "three"};
  blank(lines);
  std::printf("%d %d %d %d %d %c %s\n", total(values), to[1], int(spelt[1]),
              countLetters("letters"), inRegisters(), letters.back(),
              lines[1].c_str());
}
