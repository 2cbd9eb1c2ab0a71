// What a function makes and fills nobody has read before.
#include <cstdio>
#include <memory>
#include <set>
#include <string>
#include <vector>
struct Token {
  std::string text;
  bool isLast = false;
};
static std::size_t letters(const std::set<std::string> &words) {
  std::size_t sum = 0;
  for (const std::string &word : words)
    sum += word.size();
  return sum;
}
static Token *make(const std::string &text, std::size_t limit) {
  Token *token = new Token();
  token->text = text;
  token->isLast = text.size() > limit;
  return token;
}
int run(const std::vector<std::string> &texts, const std::set<std::string> &words) {
  int last = 0;
  for (const std::string &text : texts) {
    std::unique_ptr<Token> token(make(text, letters(words)));
    last += token->isLast;
  }
  return last;
}
int main() { std::printf("%d\n", run({"a", "abcdefg"}, {"ab", "cd"})); }
