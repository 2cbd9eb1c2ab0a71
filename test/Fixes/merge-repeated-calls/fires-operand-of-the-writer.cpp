// What writes does so when it has its operands.
#include <cstdio>
#include <string>
struct Token {
  const Token *next = nullptr;
  int kind = 0;
  const Token *at(int n) const {
    const Token *token = this;
    for (; n > 0 && token; --n)
      token = token->next;
    return token;
  }
};
void trim(std::string &text) {
  if (text.find(' ') != std::string::npos)
    text.erase(0, text.find(' '));
}
const Token *skip(const Token *token) {
  if (token->at(3))
    token = token->at(3);
  return token;
}
static unsigned digest(const std::string &text) {
  unsigned sum = 0;
  for (char c : text)
    sum = sum * 31 + static_cast<unsigned char>(c);
  return sum;
}
static void append(std::string &text, unsigned number) {
  text += std::to_string(number);
}
void mark(std::string &text) {
  if (digest(text) != 0)
    append(text, digest(text));
}
int main() {
  std::string text = "some words here";
  trim(text);
  mark(text);
  Token a, b, c, d;
  a.next = &b;
  b.next = &c;
  c.next = &d;
  d.kind = 7;
  std::printf("%s %d %d\n", text.c_str(), skip(&a)->kind, skip(&b)->kind);
}
