// The pointer leads elsewhere by the time that it is written through.
#include <cstdio>
#include <set>
#include <string>
#include <vector>
struct Token {
  std::string text;
};
static std::size_t letters(const std::set<std::string> &words, const Token &of) {
  std::size_t sum = of.text.size();
  for (const std::string &word : words)
    sum += word.size();
  return sum;
}
static void fill(const std::string &text, Token *old, bool again) {
  Token *token = new Token();
  Token *made = token;
  if (again)
    token = old;
  token->text += text;
  delete made;
}
std::size_t run(const std::vector<std::string> &texts, const std::set<std::string> &words, Token &old) {
  std::size_t sum = 0;
  for (const std::string &text : texts) {
    sum += letters(words, old);
    fill(text, &old, true);
  }
  return sum;
}
int main() {
  Token old;
  std::printf("%zu\n", run({"a", "abcdefg"}, {"ab", "cd"}, old));
}
