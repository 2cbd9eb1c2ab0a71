// Operands may be evaluated in any order: what one of them writes, another that
// is written later may come after or before.
#include <string>
static unsigned digest(const std::string &text) {
  unsigned sum = 0;
  for (char c : text)
    sum = sum * 31 + static_cast<unsigned char>(c);
  return sum;
}
static unsigned shorten(std::string &text, unsigned by) {
  text.resize(text.size() - by % 2);
  return by;
}
unsigned beside(std::string &text) {
  return shorten(text, digest(text)) + digest(text);
}
unsigned within(std::string &text) {
  return digest(text) + shorten(text, digest(text));
}
void inTurn(std::string &text) {
  shorten(text, digest(text));
  shorten(text, digest(text));
}
void again(std::string &text, int times) {
  while (times-- > 0)
    if (digest(text) != 3)
      shorten(text, 1), text += char(digest(text));
}
